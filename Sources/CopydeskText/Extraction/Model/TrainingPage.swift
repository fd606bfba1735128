package import CopydeskBase

/// What training needs of one page: its blocks, the words of the elements around them, its feature vectors.
///
/// Used by the `BlockTool` target only; the features come from the very code that runs later.
package struct TrainingPage {
  private let list: BlockList
  private let tree: HTMLTree
  private let table: FeatureTable

  /// - Parameters:
  ///   - html: the page, valid UTF-8.
  ///   - model: the bytes of a model file whose class words count; empty for none.
  package init(_ html: [UInt8], url: String?, model: [UInt8]) {
    var parser = HTMLParser()
    tree = parser.parse(html.span)
    let facts = PageFacts(tree)
    let metadata = PageMetadata.read(facts, url: url)
    list = BlockSegmenter.blocks(of: tree, odds: (BlockModel(model) ?? .empty).odds)
    table = BlockScorer.features(tree, list, facts, title: metadata.title, url: url)
  }

  package static var featureNames: [String] { BlockFeature.allCases.map { "\($0)" } }
  package static var digest: UInt64 { BlockFeature.digest }

  /// Feature vectors, block after block; `columns` picks features by number.
  package func features(_ columns: [Int]) -> [Float] {
    let width = BlockFeature.count
    var values: [Float] = []
    values.reserveCapacity(table.rows * columns.count)
    for row in 0..<table.rows {
      for column in columns where column < width {
        values.append(table.values[row * width + column])
      }
    }
    return values
  }

  /// The page as one JSON object: `blocks` (texts), `at` (the element each begins in, as a place in `parents`),
  /// `parents` (of the elements that hold text, -1 at the top), `words` (hashes of each element's class words, as hexadecimal
  /// strings).
  package func write(to json: inout JSONWriter, id: String) {
    var places: [Int32: Int] = [:]
    var nodes: [Int32] = []
    for block in list.blocks {
      var node = tree.parents[Int(block.at)]
      while node >= 0, places[node] == nil {
        places[node] = 0
        nodes.append(node)
        node = tree.parents[Int(node)]
      }
    }
    nodes.sort()
    for (place, node) in nodes.enumerated() { places[node] = place }
    json.object {
      $0.member("id", id)
      $0.key("blocks")
      $0.array { json in
        for block in list.blocks {
          json.string(String(decoding: list.arena[block.text], as: UTF8.self))
        }
      }
      $0.key("at")
      $0.array { json in
        for block in list.blocks { json.number(places[tree.parents[Int(block.at)]] ?? -1) }
      }
      $0.key("parents")
      $0.array { json in
        for node in nodes { json.number(places[tree.parents[Int(node)]] ?? -1) }
      }
      $0.key("words")
      $0.array { json in
        for node in nodes { json.array { words(Int(node), &$0) } }
      }
    }
    json.newline()
  }

  /// The main content as lines, chosen with the model in `model`, by the code that the program runs.
  package static func text(
    _ html: [UInt8], url: String?, model: [UInt8], mode: String = "balanced"
  ) -> [UInt8] {
    var config = ExtractionConfig()
    config.mode = ExtractionConfig.Mode(rawValue: mode) ?? .balanced
    var extractor = Extractor(
      config, limits: Limits(), model: BlockModel(model) ?? .empty)
    var text: [UInt8] = []
    for block in extractor.extract(html, url: url).blocks where block.isKept {
      text.append(contentsOf: block.text)
      text.append(0x0A)
    }
    return text
  }

  private func words(_ node: Int, _ json: inout JSONWriter) {
    json.string(String(ClassToken.hash(tree.tags[node]), radix: 16))
    let source = tree.bytes
    for attribute in ClassToken.attributes {
      guard let value = tree.value(attribute, of: node), !value.isEmpty else { continue }
      var hashes: [UInt64] = []
      ClassToken.forEach(source.span, value, seed: ClassToken.seed(attribute)) { hashes.append($0) }
      for hash in hashes { json.string(String(hash, radix: 16)) }
    }
  }
}
