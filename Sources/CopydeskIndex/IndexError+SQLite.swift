internal import GRDB

extension IndexError {
  static let remedy =
    "restore the file from a backup, or move it away: runs then begin with an empty index"

  /// What SQLite said, in this program's terms.
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self.init(.unreadable, path: path, detail: "\(error)")
      return
    }
    let said = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
      self.init(.corrupt, path: path, detail: "\(said); \(Self.remedy)")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.locked, path: path, detail: "\(said); wait for the other run to end and try again")
    case .SQLITE_FULL:
      self.init(
        .full, path: path, detail: "\(said); make room and run again, nothing is half written")
    default:
      self.init(
        .unreadable, path: path, detail: "\(said); check that the directory exists and is writable")
    }
  }
}
