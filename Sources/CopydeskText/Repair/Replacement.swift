/// What a rule wants changed: these bytes of the text as it stands, to those.
struct Replacement {
  var range: Range<Int>
  var bytes: [UInt8]
  /// Whether the rule would not have made it at the level `safe`.
  var isEager = false
  /// Rules behind it, as in `EditLog.Entry`; 0 for the one that is being applied.
  var rules: UInt64 = 0
}
