internal import Copydesk

/// One line that says where a run stands.
enum ProgressLine {
  /// What the line says of a phase.
  struct Pace {
    /// Seconds since this phase was first heard of.
    var seconds: Double
    /// `done` at that time: what an earlier attempt had done counts for nothing in the rate.
    var base: UInt64
  }

  /// `clean   [#####---------------]  26%  38.6 MB/s  ETA 12.0 s  311 kept, 4 duplicates, 2
  /// dropped, 1 failed`
  ///
  /// - Parameter width: columns; the line is cut to one less, so that it never wraps.
  static func text(_ progress: RunProgress, pace: Pace, width: Int) -> String {
    let name = progress.phase.rawValue
    let share = progress.total == 0 ? 1 : min(1, Double(progress.done) / Double(progress.total))
    let cells = 20
    let full = Int(share * Double(cells))
    let bar = String(repeating: "#", count: full) + String(repeating: "-", count: cells - full)
    var text = name + String(repeating: " ", count: max(0, 8 - name.count)) + "[" + bar + "] "
    let percent = String(Int(share * 100))
    text += String(repeating: " ", count: max(0, 3 - percent.count)) + percent + "%"
    let done = Double(progress.done >= pace.base ? progress.done - pace.base : 0)
    if pace.seconds >= 0.5, done > 0 {
      let rate = done / pace.seconds
      text += "  " + (progress.phase == .clean ? Figures.bytes(rate) : Figures.decimal(rate)) + "/s"
      let left = Double(progress.total > progress.done ? progress.total - progress.done : 0)
      text += "  ETA " + Figures.duration(left / rate)
    }
    return String((text + "  " + counts(progress.counts)).prefix(max(0, width - 1)))
  }

  static func counts(_ counts: RunCounts) -> String {
    "\(Figures.count(counts.kept)) kept, \(Figures.count(counts.duplicates, "duplicate")), "
      + "\(Figures.count(counts.dropped)) dropped, \(Figures.count(counts.failed)) failed"
  }
}
