import Glibc

enum FileBytes {
  struct ReadFailure: Error { var code: Int32 }

  static func read(_ path: String) throws -> [UInt8] {
    guard let stream = fopen(path, "rb") else { throw ReadFailure(code: errno) }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { return bytes }
      bytes += chunk.prefix(count)
    }
  }
}
