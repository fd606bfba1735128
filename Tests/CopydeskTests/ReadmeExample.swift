import Copydesk

/// README's ten-line program as a function: between the two marks the lines are the same.
enum ReadmeExample {
  static func run(print: (String) -> Void) throws {
    // README begins
    let html = """
      <html lang="en"><head><title>Low water | Gazette</title></head><nav><a href="/">Home</a></nav>
      <article><h1>Low water</h1><p class="byline">By Ada Lindqvist</p>
      <p>The ferry waits for the tide, and the tide waits for nobody ,  not even the mayor.</p>
      <p>On Monday it left eleven minutes late, with forty passengers and a piano on board.</p>
      </article><footer>All rights reserved</footer></html>
      """
    var cleaner = Cleaner()
    let page = try cleaner.clean(html: Array(html.utf8), url: "https://gazette.example/low-water")
    print("\(page.metadata.title ?? ""), by \(page.metadata.author ?? "")")
    print(String(decoding: page.text, as: UTF8.self))
    // README ends
  }
}
