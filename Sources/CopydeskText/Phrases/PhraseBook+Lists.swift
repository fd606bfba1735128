internal import CPhraseLists

extension PhraseBook {
  /// The built-in lists as the C target `CPhraseLists` embeds them, a language each.
  static var lists: [[UInt8]] {
    (0..<copydesk_phrase_lists()).map { index in
      var size = 0
      // The pointer is to constant bytes of `size` that live as long as the process.
      let bytes = unsafe copydesk_phrase_list(index, &size)
      return unsafe Array(UnsafeBufferPointer(start: bytes, count: size))
    }
  }
}
