internal import CopydeskBase

/// The time that an index looks back.
public enum IndexWindow {
  /// The date `days` before today, `YYYY-MM-DD`: runs published before it are old.
  public static func start(days: Int) -> String {
    let today = CalendarDay.of(WallClock.now().iso) ?? 0
    return CalendarDay.iso(today - Int32(clamping: min(days, 1_000_000)))
  }
}

/// A host as the index knows it.
public enum IndexedHost {
  /// The hash of a host name, with or without "www.", or of the host of a URL.
  public static func hash(_ host: String) -> UInt64 {
    HostName.hash(of: HostName.of(host) == nil ? "http://" + host : host)
  }
}
