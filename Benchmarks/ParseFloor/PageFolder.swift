import CParseFloor
import Glibc

/// The pages of a folder of `*.html.gz` files, by name, inflated into memory.
struct PageFolder {
  var pages: [[UInt8]] = []

  /// Every `step`th page of the folder.
  init(path: String, step: Int) {
    let names = Self.names(path)
    for index in stride(from: 0, to: names.count, by: max(1, step)) {
      pages.append(Self.inflate(path + "/" + names[index]))
    }
  }

  var bytes: Int { pages.reduce(0) { $0 + $1.count } }

  private static func names(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".html.gz") { names.append(name) }
    }
    return names.sorted()
  }

  private static func inflate(_ path: String) -> [UInt8] {
    guard let file = gzopen(path, "rb") else { return [] }
    defer { gzclose(file) }
    var page: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = gzread(file, &buffer, UInt32(buffer.count))
      guard count > 0 else { return page }
      page += buffer[..<Int(count)]
    }
  }
}
