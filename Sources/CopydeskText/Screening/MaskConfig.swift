/// What takes the place of personal data in the text; an empty text leaves that kind alone.
///
///     config.mask.email = "|||EMAIL_ADDRESS|||"   // Dolma's token
public struct MaskConfig: Codable, Hashable, Sendable {
  /// For e-mail addresses.
  public var email = ""
  /// For public IP addresses; private ones (10.0.0.1) name nobody.
  public var ip = ""
  /// For telephone numbers.
  public var phone = ""

  public init() {}

  public var isEmpty: Bool { email.isEmpty && ip.isEmpty && phone.isEmpty }
}
