internal import CZlib

/// Memory that was freed and that the allocator still holds.
public enum FreedMemory {
  /// Gives it back to the system (`malloc_trim`, glibc): a phase that needed much leaves it else in the allocator's
  /// lists for the rest of the run.
  public static func giveBack() { _ = malloc_trim(0) }
}
