internal import CopydeskIO
internal import CopydeskIndex

extension RunError {
  /// Any error of a run as what it means for it, with what to do next and what is not lost.
  ///
  ///     // cannot write out/work/spool.gz: No space left on device; free space there and run the
  ///     // same command again, the work so far is kept in out/work
  init(_ error: any Error, work: WorkDirectory) {
    let isKept = FileSystem.exists(work.checkpoint)
    let kept = isKept ? ", the work so far is kept in \(work.root)" : ""
    switch error {
    case let error as IOFailure:
      let advice = error.advice.map { $0 + " and " } ?? ""
      self = .io("\(error); \(advice)run the same command again\(kept)")
    case let error as IndexError:
      self.init(error)
      if case .io(let what) = self { self = .io(what + kept) }
    default: self.init(error)
    }
  }
}
