internal import CCrypto

/// SHA-256 (FIPS 180-4) over a stream of bytes, by OpenSSL's libcrypto.
///
///     var digest = SHA256()
///     digest.update(bytes.span)
///     digest.hex()  // "ba7816bf…", 64 digits
@safe public struct SHA256: ~Copyable {
  private let context: OpaquePointer

  public init() {
    // Without memory or without SHA-256 there is no honest answer, and Swift itself stops there too.
    guard let context = unsafe EVP_MD_CTX_new(),
      unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
    else { preconditionFailure("libcrypto offers no SHA-256") }
    unsafe self.context = context
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  public mutating func update(_ bytes: Span<UInt8>) {
    // Safety: the span's own bytes, for the length of the call.
    let code = unsafe bytes.withUnsafeBufferPointer {
      unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count)
    }
    precondition(code == 1, "libcrypto refused to go on")
  }

  /// 64 lower-case hexadecimal digits.
  public consuming func hex() -> String {
    // FIPS 180-4: 256 bits.
    var digest = [UInt8](repeating: 0, count: 32)
    let code = unsafe digest.withUnsafeMutableBufferPointer {
      unsafe EVP_DigestFinal_ex(context, $0.baseAddress, nil)
    }
    precondition(code == 1, "libcrypto refused to finish")
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digest of bytes held in memory, as 64 lower-case hexadecimal digits.
  public static func hex(of bytes: Span<UInt8>) -> String {
    var digest = SHA256()
    digest.update(bytes)
    return digest.hex()
  }
}
