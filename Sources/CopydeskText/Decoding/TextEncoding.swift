internal import CopydeskBase

/// The encodings of the WHATWG Encoding Standard (section 4.2, "Names and labels").
///
/// The raw value is the standard's name, lower case.
enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case ibm866
  case iso8859x2 = "iso-8859-2"
  case iso8859x3 = "iso-8859-3"
  case iso8859x4 = "iso-8859-4"
  case iso8859x5 = "iso-8859-5"
  case iso8859x6 = "iso-8859-6"
  case iso8859x7 = "iso-8859-7"
  case iso8859x8 = "iso-8859-8"
  case iso8859x8i = "iso-8859-8-i"
  case iso8859x10 = "iso-8859-10"
  case iso8859x13 = "iso-8859-13"
  case iso8859x14 = "iso-8859-14"
  case iso8859x15 = "iso-8859-15"
  case iso8859x16 = "iso-8859-16"
  case koi8R = "koi8-r"
  case koi8U = "koi8-u"
  case macintosh
  case windows874 = "windows-874"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case macCyrillic = "x-mac-cyrillic"
  case gbk
  case gb18030
  case big5
  case eucJP = "euc-jp"
  case iso2022JP = "iso-2022-jp"
  case shiftJIS = "shift_jis"
  case eucKR = "euc-kr"
  case replacement
  case utf16BE = "utf-16be"
  case utf16LE = "utf-16le"
  case userDefined = "x-user-defined"

  /// The encoding that a label names, or nil when the standard knows no such label.
  ///
  ///     TextEncoding(label: " Latin1 ")  // .windows1252
  ///
  /// White space and quotation marks around it do not count (pages write both), nor does case.
  init?(label: some Sequence<UInt8>) {
    var name = label.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }[...]
    let padding = ByteSet(" \t\n\r\u{0C}\"'")
    while let last = name.last, padding.contains(last) { name.removeLast() }
    while let first = name.first, padding.contains(first) { name.removeFirst() }
    guard let found = EncodingLabels.table[String(decoding: name, as: UTF8.self)] else {
      return nil
    }
    self = found
  }

  /// Whether bytes below 128 always mean ASCII.
  var isASCIICompatible: Bool {
    switch self {
    case .utf16BE, .utf16LE, .iso2022JP, .replacement: false
    default: true
    }
  }

  /// iconv's name of a legacy multi-byte encoding; nil for what is decoded by hand.
  ///
  /// The names whose tables come nearest to the standard's indexes: they hold the vendor extensions of
  /// Windows, which the plain standards lack.
  var iconvName: String? {
    switch self {
    case .gbk, .gb18030: "GB18030"
    case .big5: "BIG5-HKSCS"
    case .eucJP, .iso2022JP: "EUC-JP-MS"
    case .shiftJIS: "CP932"
    case .eucKR: "UHC"
    default: nil
    }
  }
}
