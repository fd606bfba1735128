import Testing

@testable import CopydeskText

@Suite struct MetaPrescanTests {
  private func name(_ page: String) -> String? {
    MetaPrescan.encoding(in: Array(page.utf8))?.rawValue
  }

  @Test(arguments: [
    ("<meta charset=utf-8>", "utf-8"),
    ("<META CHARSET=\"Windows-1251\"/>", "windows-1251"),
    ("<meta\n charset = 'koi8-r' >", "koi8-r"),
    ("<meta/charset=big5>", "big5"),
    ("<meta name=x content=y charset=gbk>", "gbk"),
    (
      "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>",
      "windows-1252"
    ),
    ("<meta content='text/html;charset=\"euc-jp\"' http-equiv='content-type'>", "euc-jp"),
    ("<meta http-equiv=content-type content='text/html; charset = shift_jis; x'>", "shift_jis"),
    ("<!-- <meta charset=big5> --><meta charset=gbk>", "gbk"),
    ("<!--><meta charset=gbk>", "gbk"),
    ("<title a='<meta charset=big5>'></title><meta charset=gbk>", "gbk"),
    ("<meta charset=none><meta charset=gbk>", "gbk"),
    ("<meta charset=utf-16le>", "utf-8"),
    ("<meta charset=x-user-defined>", "windows-1252"),
    ("<meta charset=gbk charset=big5>", "gbk"),
    ("<?xml version='1.0' encoding='iso-8859-2'?><html>", "iso-8859-2"),
    ("<?xml version='1.0' encoding='iso-8859-2'?><meta charset=gbk>", "gbk"),
  ])
  func declarationIsFound(page: String, encoding: String) {
    #expect(name(page) == encoding)
  }

  @Test(arguments: [
    "", "<", "<meta", "<meta ", "<meta charset", "<meta charset=", "<meta charset='gbk",
    "<metacharset=gbk>", "<meta charset=nonsense>", "<!-- <meta charset=gbk>",
    "<meta content='text/html; charset=gbk'>",
    "<meta http-equiv=refresh content='text/html; charset=gbk'>",
    "<meta http-equiv=content-type content='charset'>",
    "<meta http-equiv=content-type content='charset=\"gbk'>",
    "<p title='<meta charset=gbk>'", "&lt;meta charset=gbk>", "<?xml encoding=", "<a =", "</",
  ])
  func nothingIsFound(page: String) {
    #expect(name(page) == nil)
  }

  @Test func onlyTheFirst1024BytesCount() {
    let element = "<meta charset=gbk>"
    #expect(name(String(repeating: " ", count: 1024 - element.utf8.count) + element) == "gbk")
    #expect(name(String(repeating: " ", count: 1024) + element) == nil)
  }
}
