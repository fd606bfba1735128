/// The names of very many documents in two flat arrays: 8 bytes each besides their own.
struct DocumentNames {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  mutating func append(_ name: String) {
    bytes += name.utf8
    ends.append(bytes.count)
  }

  subscript(_ index: Int) -> String {
    let start = index == 0 ? 0 : ends[index - 1]
    return String(decoding: bytes[start..<ends[index]], as: UTF8.self)
  }
}
