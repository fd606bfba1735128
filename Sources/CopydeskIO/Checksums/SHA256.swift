internal import CCrypto

/// SHA-256 (FIPS 180-4) over a stream of bytes, by OpenSSL's libcrypto.
public struct SHA256: ~Copyable {
  public init() {}

  public mutating func update(_ bytes: Span<UInt8>) {}

  /// 64 lower-case hexadecimal digits.
  public consuming func hex() -> String { "" }
}
