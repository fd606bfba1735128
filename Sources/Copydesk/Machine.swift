internal import Glibc

/// What the machine offers.
enum Machine {
  /// Cores this process may run on, at least 1.
  static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
