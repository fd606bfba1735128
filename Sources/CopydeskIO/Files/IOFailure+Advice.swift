internal import Glibc

extension IOFailure {
  /// What a person can do about it, as a clause without an end mark; nil when nothing is known.
  ///
  ///     IOFailure("write", path: "/out/run", code: ENOSPC).advice  // "free space there"
  public var advice: String? {
    switch code {
    case ENOSPC, EDQUOT: "free space there"
    case EACCES, EPERM: "give this user the right to do so, or choose another place"
    case EROFS: "choose a place on a file system that can be written"
    case EIO: "check the disk"
    case EMFILE, ENFILE: "raise the limit of open files (ulimit -n)"
    case ENAMETOOLONG: "choose a shorter name"
    case ENOTDIR, EEXIST, EISDIR: "move away what stands in its place, or choose another place"
    case ENOENT: "check that its directory is there"
    default: nil
    }
  }
}
