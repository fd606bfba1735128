internal import CopydeskBase

/// What list files hold, ready for look-ups.
public struct ScreeningLists: Hashable, Sendable {
  public var blocked = URLList()
  public var allowed = URLList()
  public var only = URLList()
  public var badWords = PhraseList()
  /// Of all that was read: other files are another configuration.
  public private(set) var digest: UInt64 = 0

  public init() {}

  /// Adds the contents of list files.
  public mutating func read(block bytes: [UInt8]) { note(1, blocked.read(bytes), bytes) }
  public mutating func read(allow bytes: [UInt8]) { note(2, allowed.read(bytes), bytes) }
  public mutating func read(only bytes: [UInt8]) { note(3, only.read(bytes), bytes) }
  public mutating func read(badWords bytes: [UInt8]) { note(4, badWords.read(bytes), bytes) }

  private mutating func note(_ kind: UInt64, _ done: Void, _ bytes: [UInt8]) {
    digest = Hash64.mix(digest ^ kind) ^ Hash64.hash(bytes.span, seed: kind)
  }

  public var isEmpty: Bool {
    blocked.isEmpty && allowed.isEmpty && only.isEmpty && badWords.isEmpty
  }

  public static func == (left: ScreeningLists, right: ScreeningLists) -> Bool {
    left.digest == right.digest
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
