internal import CopydeskIO

/// The script of an explanation page: jumping, unfolding, and closing a panel with Escape.
///
/// The page is whole without it. It reads no text of the document.
enum PageScript {
  static let source = #"""

    "use strict";
    const all = q => Array.from(document.querySelectorAll(q));
    const pick = id => document.getElementById(id);
    const stops = all("main > .r, main > details");
    const next = pick("next"), fold = pick("fold"), out = pick("at");
    const setAll = open => {
      for (const run of all("main > details")) run.open = open || !run.classList.contains("long");
      fold.textContent = open ? "Fold again" : "Unfold all";
      fold.dataset.open = open ? "1" : "";
    };
    let at = -1;
    const seen = e => { const r = e.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight; };
    next.hidden = stops.length === 0;
    fold.hidden = all("main > .long").length === 0;
    next.onclick = () => {
      if (pick("f-kept").checked) pick("f-all").checked = true;
      if (at < 0 || !seen(stops[at])) {
        const edge = document.querySelector("nav").getBoundingClientRect().bottom;
        at = stops.findIndex(e => e.getBoundingClientRect().top > edge + 1) - 1;
        if (at < -1) at = stops.length - 1;
      }
      at = (at + 1) % stops.length;
      for (const e of all(".at")) e.classList.remove("at");
      const stop = stops[at];
      if (stop.tagName === "DETAILS") stop.open = true;
      (stop.querySelector(".b") || stop).classList.add("at");
      stop.scrollIntoView({ block: "start" });
      out.textContent = (at + 1) + " of " + stops.length;
    };
    fold.onclick = () => setAll(!fold.dataset.open);
    for (const e of all("nav input")) e.onchange = () => setAll(e.id === "f-removed");
    addEventListener("keydown", e => {
      if (e.key !== "Escape") return;
      for (const b of all(".at")) b.classList.remove("at");
      if (document.activeElement) document.activeElement.blur();
    });

    """#

  /// The script's digest as a content security policy names it: "sha256-…=" (CSP Level 3, hash-source).
  static let integrity: String = {
    let digits = Array(SHA256.hex(of: Array(source.utf8).span).utf8)
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count - 1, by: 2) {
      bytes.append(nibble(digits[index]) << 4 | nibble(digits[index + 1]))
    }
    return "sha256-" + base64(bytes)
  }()

  private static func nibble(_ digit: UInt8) -> UInt8 { digit < 0x3A ? digit - 0x30 : digit - 0x57 }

  /// Base 64 with padding (RFC 4648, section 4).
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      var bits: UInt32 = 0
      for place in 0..<3 {
        bits = bits << 8 | (place < part.count ? UInt32(part[start + place]) : 0)
      }
      for place in 0..<4 {
        let isPadding = place > part.count
        out.append(
          isPadding ? UInt8(ascii: "=") : alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)])
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
