public import ArgumentParser
internal import Copydesk
public import CopydeskText

/// Flags that change what counts as text; they override `extraction` and `repair`.
struct TextOptions: ParsableArguments {
  @Option(help: "Which error is worse: precision keeps what is surely content, recall what may be.")
  var mode: ExtractionConfig.Mode?

  @Option(help: "Reader comments: auto keeps the posts of a thread only.")
  var comments: ExtractionConfig.Comments?

  @Flag(inversion: .prefixedNo, help: "Keep tables, a row a line.")
  var tables: Bool?

  @Flag(inversion: .prefixedNo, help: "Keep lists, an item a line.")
  var lists: Bool?

  @Flag(inversion: .prefixedNo, help: "Keep preformatted code.")
  var code: Bool?

  @Option(help: "What is kept of images: captions, or all: in Markdown ![alt](src) too.")
  var images: ExtractionConfig.Images?

  @Flag(inversion: .prefixedNo, help: "Write link targets in Markdown.")
  var links: Bool?

  @Option(help: "How much evidence a repair needs.")
  var repair: RepairConfig.Level?

  func apply(to config: inout PipelineConfig) {
    if let mode { config.extraction.mode = mode }
    if let comments { config.extraction.comments = comments }
    if let tables { config.extraction.tables = tables }
    if let lists { config.extraction.lists = lists }
    if let code { config.extraction.code = code }
    if let images { config.extraction.images = images }
    if let links { config.extraction.links = links }
    if let repair { config.repair.level = repair }
  }
}

extension ExtractionConfig.Mode: ExpressibleByArgument {}
extension ExtractionConfig.Comments: ExpressibleByArgument {}
extension ExtractionConfig.Images: ExpressibleByArgument {}
extension RepairConfig.Level: ExpressibleByArgument {}
