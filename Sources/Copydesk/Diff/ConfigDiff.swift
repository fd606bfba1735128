public import CopydeskBase
public import CopydeskIO

/// Cleans a sample of documents under two configurations and tells what differs.
///
///     let report = try ConfigDiff(old: old, new: new).run(input, sample: 200)
///     report.summary.newlyDropped  // 12
///
/// Matching is not part of it: whether a document is a copy is no question of one document.
public struct ConfigDiff {
  private let old: PipelineConfig
  private let new: PipelineConfig

  public init(old: PipelineConfig, new: PipelineConfig) {
    self.old = old
    self.new = new
  }

  /// Reads at most `sample` documents of `input` and cleans each twice.
  ///
  /// The sample is the same for the same files, whatever their order and the configurations
  /// (`DocumentSample`).
  ///
  /// - Throws: `ReadError` when a path names nothing.
  public func run(_ input: InputConfig, sample: Int) throws(ReadError) -> DiffReport {
    let listing = try InputLister.list(input)
    var report = DiffReport(files: listing.units.count)
    var before = Cleaner(old)
    var after = Cleaner(new)
    var documents = DocumentSample(
      listing.units, count: sample, config: input, limits: new.limits)
    while let document = documents.next() {
      let oldOutcome = Outcome(document) { (raw) throws(ReadError) in try before.clean(raw) }
      let newOutcome = Outcome(document) { (raw) throws(ReadError) in try after.clean(raw) }
      report.add(DocumentDiff(document, old: oldOutcome, new: newOutcome))
    }
    return report
  }
}
