internal import Glibc

/// CPU time of the calling thread (POSIX `CLOCK_THREAD_CPUTIME_ID`): waiting and other threads do
/// not count.
enum ThreadClock {
  static var milliseconds: Double {
    var time = timespec()
    // Safety: clock_gettime fills the one struct it is given.
    guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}
