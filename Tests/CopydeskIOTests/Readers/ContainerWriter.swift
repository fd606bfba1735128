import CArchive
import CZlib

/// Writes small containers for the readers' tests.
enum ContainerWriter {
  /// One gzip member; `repeated` pieces of the same bytes are fed one by one.
  static func gzip(_ bytes: [UInt8], repeated: Int = 1, level: Int32 = 6) -> [UInt8] {
    deflate(bytes, repeated: repeated, level: level, windowBits: 31)
  }

  /// - Parameter windowBits: zlib's: 31 gzip, 15 zlib, -15 bare deflate.
  static func deflate(
    _ bytes: [UInt8], repeated: Int = 1, level: Int32 = 6, windowBits: Int32
  ) -> [UInt8] {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard czlib_deflateInit2(stream, level, windowBits, 8) == Z_OK else { return [] }
    defer { deflateEnd(stream) }
    var input = bytes
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var out: [UInt8] = []
    for round in 1...repeated {
      input.withUnsafeMutableBufferPointer { input in
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(input.count)
        var produced = 0
        repeat {
          produced = piece.withUnsafeMutableBufferPointer { output in
            stream.pointee.next_out = output.baseAddress
            stream.pointee.avail_out = UInt32(output.count)
            _ = CZlib.deflate(stream, round == repeated ? Z_FINISH : Z_NO_FLUSH)
            return output.count - Int(stream.pointee.avail_out)
          }
          out += piece[..<produced]
        } while produced == piece.count
      }
    }
    return out
  }

  /// An archive by libarchive's own writers: `format` "ustar", "pax", "zip" or "7zip"; `filter` "none",
  /// "xz", "bzip2", "zstd" or "lz4". A nil body makes a directory.
  static func archive(
    _ entries: [(name: String, body: [UInt8]?)], format: String, filter: String = "none"
  ) -> [UInt8] {
    guard let writer = archive_write_new() else { return [] }
    defer { archive_write_free(writer) }
    archive_write_set_format_by_name(writer, format)
    if filter != "none" { archive_write_add_filter_by_name(writer, filter) }
    archive_write_set_bytes_in_last_block(writer, 1)
    var storage = [UInt8](repeating: 0, count: 1 << 20)
    // libarchive keeps the address of the count until it closes.
    let used = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    used.initialize(to: 0)
    defer { used.deallocate() }
    storage.withUnsafeMutableBytes { buffer in
      archive_write_open_memory(writer, buffer.baseAddress, buffer.count, used)
      for entry in entries {
        guard let header = archive_entry_new() else { continue }
        defer { archive_entry_free(header) }
        archive_entry_set_pathname(header, entry.name)
        archive_entry_set_filetype(header, entry.body == nil ? 0o040000 : 0o100000)
        archive_entry_set_perm(header, 0o644)
        archive_entry_set_size(header, Int64(entry.body?.count ?? 0))
        archive_write_header(writer, header)
        if let body = entry.body, !body.isEmpty {
          archive_write_data(writer, body, body.count)
        }
      }
      archive_write_close(writer)
    }
    return Array(storage[..<used.pointee])
  }

  /// One stream compressed by libarchive, without an archive around it.
  static func compressed(_ bytes: [UInt8], filter: String) -> [UInt8] {
    archive([("data", bytes)], format: "raw", filter: filter)
  }

  /// A WARC record; `length` overrides the true Content-Length.
  static func record(
    _ type: String, _ content: [UInt8], id: String = "r1", url: String? = "https://a.example/1",
    contentType: String? = "application/http; msgtype=response", length: Int? = nil,
    more: [String] = [], version: String = "WARC/1.0"
  ) -> [UInt8] {
    var head = "\(version)\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:uuid:\(id)>\r\n"
    head += "WARC-Date: 2024-05-06T07:08:09Z\r\n"
    if let url { head += "WARC-Target-URI: \(url)\r\n" }
    if let contentType { head += "Content-Type: \(contentType)\r\n" }
    for line in more { head += line + "\r\n" }
    head += "Content-Length: \(length ?? content.count)\r\n\r\n"
    return Array(head.utf8) + content + Array("\r\n\r\n".utf8)
  }

  /// An HTTP response with a body.
  static func http(
    _ body: [UInt8], status: String = "200 OK", type: String? = "text/html; charset=UTF-8",
    more: [String] = []
  ) -> [UInt8] {
    var head = "HTTP/1.1 \(status)\r\nServer: test\r\n"
    if let type { head += "Content-Type: \(type)\r\n" }
    for line in more { head += line + "\r\n" }
    return Array((head + "\r\n").utf8) + body
  }

  /// A small page that says `words`.
  static func page(_ words: String) -> [UInt8] {
    Array("<!DOCTYPE html><html><head><title>\(words)</title></head><body>\(words)</body>".utf8)
  }
}
