public import CopydeskFlow

/// The run.
public enum Pipeline {
  /// Runs or resumes, and answers when the run directory is published.
  ///
  /// - Throws: `RunError`.
  public static func run(
    _ request: RunRequest, interrupt: Interrupt = Interrupt(),
    observer: any RunObserver = SilentObserver()
  ) throws(RunError) -> RunReport {
    throw .noInput("nothing to do yet")
  }
}
