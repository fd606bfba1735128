import Glibc
import Testing

/// Encodes test text with the C library's iconv: an encoder that the decoder under test did not write.
enum Encoder {
  static func encode(_ text: String, _ iconvName: String) throws -> [UInt8] {
    let descriptor = try #require(iconv_open(iconvName, "UTF-8"))
    try #require(Int(bitPattern: descriptor) != -1)
    defer { iconv_close(descriptor) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    var left = input.count
    var space = output.count
    let failed = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        let code = iconv(descriptor, &from, &left, &to, &space)
        return code == -1 || iconv(descriptor, nil, nil, &to, &space) == -1
      }
    }
    try #require(!failed, "\(iconvName) cannot write: \(text)")
    return output[..<(output.count - space)].map { UInt8(bitPattern: $0) }
  }
}
