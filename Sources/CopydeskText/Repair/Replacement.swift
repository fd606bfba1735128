/// What a rule wants changed: these bytes of the text as it stands, to those.
struct Replacement {
  var range: Range<Int>
  var bytes: [UInt8]
}
