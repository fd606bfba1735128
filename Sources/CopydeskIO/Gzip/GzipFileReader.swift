public import CopydeskBase

/// Reads a gzip file of our own making, member by member.
public struct GzipFileReader: ~Copyable {
  public init(path: String) throws(ReadError) {}

  /// The next member inflated, or nil at the end of the file.
  public mutating func nextMember() throws(ReadError) -> [UInt8]? { nil }

  /// Bytes of the compressed file consumed so far.
  public var offset: UInt64 { 0 }
}
