import Testing

@testable import CopydeskText

@Suite struct TextEncodingTests {
  @Test(arguments: [
    ("latin1", "windows-1252"), ("ASCII", "windows-1252"), (" UTF8\n", "utf-8"),
    ("\"gb2312\"", "gbk"), ("x-sjis", "shift_jis"), ("ks_c_5601-1987", "euc-kr"),
    ("unicode", "utf-16le"), ("iso-8859-9", "windows-1254"), ("tis-620", "windows-874"),
    ("hz-gb-2312", "replacement"), ("cp866", "ibm866"),
  ])
  func labelsNameEncodings(label: String, name: String) {
    #expect(TextEncoding(label: label.utf8)?.rawValue == name)
  }

  @Test(arguments: ["", " ", "utf-7", "utf-32", "latin 1", "ｕｔｆ-8"])
  func otherLabelsNameNone(label: String) {
    #expect(TextEncoding(label: label.utf8) == nil)
  }

  @Test func everyEncodingIsNamedByItsOwnName() {
    for encoding in TextEncoding.allCases {
      #expect(TextEncoding(label: encoding.rawValue.utf8) == encoding)
    }
  }

  @Test func theStandardHas228Labels() { #expect(EncodingLabels.table.count == 228) }

  @Test func everySingleByteTableHas128Entries() {
    var tables = 0
    for encoding in TextEncoding.allCases {
      guard let points = SingleByteTables.codePoints(of: encoding) else { continue }
      #expect(points.count == 128, "\(encoding)")
      tables += 1
    }
    // 28 of the standard's section 9, and x-user-defined.
    #expect(tables == 29)
  }

  /// iconv agrees with the tables wherever both give a byte a meaning; differences are the standard's own.
  @Test(arguments: [
    (TextEncoding.windows1251, "CP1251"), (.windows1252, "CP1252"), (.windows1250, "CP1250"),
    (.koi8R, "KOI8-R"), (.iso8859x2, "ISO-8859-2"), (.windows1256, "CP1256"),
    (.iso8859x15, "ISO-8859-15"), (.windows1254, "CP1254"), (.ibm866, "IBM866"),
    (.windows1257, "CP1257"), (.iso8859x7, "ISO-8859-7"),
  ])
  func tablesAgreeWithIconv(encoding: TextEncoding, iconv: String) throws {
    let points = try #require(SingleByteTables.codePoints(of: encoding))
    for (index, point) in points.enumerated() where point >= 0xA0 && point != 0xFFFD {
      let scalar = try #require(Unicode.Scalar(point))
      #expect(try Encoder.encode(String(Character(scalar)), iconv) == [UInt8(index + 128)])
    }
  }
}
