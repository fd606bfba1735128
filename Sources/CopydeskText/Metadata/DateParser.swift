/// Dates as people write them, to ISO 8601.
public enum DateParser {
  /// A date found in text.
  public struct Match: Hashable, Sendable {
    /// `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm[:ss][Z|±hh:mm]` when the text gives a time.
    public var iso: String
    /// The bytes that say it, weekday and time included.
    public var range: Range<Int>
  }

  /// The first date in `text`, or nil.
  ///
  /// Reads ISO 8601, RFC 2822 and the day-month-year forms of the languages covered; a purely numeric date whose
  /// order cannot be told (03/04/2022) is read as nil.
  public static func first(in text: Span<UInt8>) -> Match? { nil }
}
