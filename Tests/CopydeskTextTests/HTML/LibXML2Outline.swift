import CLibXML2

@testable import CopydeskText

/// The elements, kept attributes and texts that libxml2's SAX push parser reports for a page, a line each.
final class LibXML2Outline {
  private(set) var lines: [String] = []
  private var depth = 0

  private static let tags = Dictionary(
    uniqueKeysWithValues: HTMLTag.allCases.filter { $0.rawValue > HTMLTag.custom.rawValue }
      .map { ("\($0)", $0) })
  private static let attributes = Dictionary(
    uniqueKeysWithValues: HTMLAttribute.allCases.map { ($0.name, $0) })

  static func lines(of html: String) -> [String] {
    let outline = LibXML2Outline()
    withExtendedLifetime(outline) { outline.read(Array(html.utf8)) }
    return outline.lines
  }

  private func read(_ page: [UInt8]) {
    var handler = htmlSAXHandler()
    handler.startElement = { sink, name, attributes in
      guard let sink, let name else { return }
      LibXML2Outline.from(sink).start(name, attributes)
    }
    handler.endElement = { sink, _ in
      guard let sink else { return }
      LibXML2Outline.from(sink).depth -= 1
    }
    handler.characters = { sink, bytes, count in
      guard let sink, let bytes else { return }
      let text = UnsafeBufferPointer(start: bytes, count: Int(count))
      LibXML2Outline.from(sink).text(String(decoding: text, as: UTF8.self))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    clibxml2_silence(&handler)
    let sink = Unmanaged.passUnretained(self).toOpaque()
    guard
      let context = htmlCreatePushParserCtxt(&handler, sink, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else { return }
    defer { htmlFreeParserCtxt(context) }
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    _ = htmlCtxtUseOptions(context, Int32(options))
    page.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = htmlParseChunk(context, start, Int32(bytes.count), 1)
    }
  }

  private static func from(_ sink: UnsafeMutableRawPointer) -> LibXML2Outline {
    Unmanaged<LibXML2Outline>.fromOpaque(sink).takeUnretainedValue()
  }

  private func start(
    _ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    let name = String(cString: name)
    let tag = Self.tags[name] ?? (name.contains("-") ? .custom : .other)
    var kept: [String] = []
    var index = 0
    while let key = attributes?[index] {
      let value = attributes?[index + 1].map { String(cString: $0) } ?? ""
      if let kind = Self.attributes[String(cString: key)] {
        kept.append("\(kind)=\(value)")
      }
      index += 2
    }
    lines.append("\(depth) \(tag) \(kept.sorted().joined(separator: " "))")
    depth += 1
  }

  private func text(_ text: String) {
    if let last = lines.last, last.hasPrefix("\(depth) text ") {
      lines[lines.count - 1] = last + text
    } else {
      lines.append("\(depth) text \(text)")
    }
  }
}
