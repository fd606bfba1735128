/// What the words of a class attribute say of metadata inside the element.
///
/// Words count where they start: after a space, a hyphen, an underscore, or as a capital in camel case, so that
/// "post-author" and "articleAuthor" are bylines and "coauthored" is none.
struct ClassMarks: OptionSet {
  let rawValue: UInt8

  static let byline = ClassMarks(rawValue: 1)
  /// Of a byline: the very name.
  static let name = ClassMarks(rawValue: 2)
  static let date = ClassMarks(rawValue: 4)
  static let breadcrumb = ClassMarks(rawValue: 8)
  /// What disqualifies a byline: pictures, biographies, jobs.
  private static let aside = ClassMarks(rawValue: 16)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Lists longer than this are utility classes, which name no meaning.
  private static let mostBytes = 300

  /// - Complexity: O(bytes); never allocates.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= Self.mostBytes, range.count >= 4, Self.mayMark(bytes, range) else {
      self = []
      return
    }
    var found: ClassMarks = []
    var isStart = true
    for index in range {
      let byte = bytes[index]
      let isUpper = byte &- 0x41 < 26
      let isLetter = isUpper || byte &- 0x61 < 26
      if isLetter && (isStart || isUpper) {
        found.formUnion(Self.word(bytes, index, range.upperBound))
      }
      isStart = !isLetter
    }
    if found.contains(.aside) { found.remove([.byline, .name]) }
    found.remove(.aside)
    if !found.contains(.byline) { found.remove(.name) }
    self = found
  }

  /// Whether any word begins like one that marks something: the cheap test that most lists fail.
  private static func mayMark(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var last: UInt8 = 0x20
    var index = range.lowerBound
    while index &+ 3 < range.upperBound {
      let byte = bytes[index]
      // A word's first byte: after what is no small letter, or a capital.
      if last &- 0x61 >= 26 || byte &- 0x41 < 26 {
        let pair = UInt16(byte | 0x20) << 8 | UInt16(bytes[index &+ 1] | 0x20)
        switch pair {
        case 0x6175, 0x6279, 0x6272, 0x636F, 0x6372, 0x6461, 0x7075, 0x706F, 0x7469, 0x7772:
          // au by br co cr da pu po ti wr
          if !word(bytes, index, range.upperBound).isDisjoint(with: [.byline, .date, .breadcrumb]) {
            return true
          }
        default: break
        }
      }
      last = byte
      index &+= 1
    }
    return false
  }

  private static func word(_ bytes: [UInt8], _ at: Int, _ end: Int) -> ClassMarks {
    func starts(_ word: StaticString) -> Bool {
      let count = word.utf8CodeUnitCount
      guard at &+ count <= end else { return false }
      // Safety: the index stays below the static string's own count.
      for index in 1..<count where bytes[at &+ index] | 0x20 != (unsafe word.utf8Start[index]) {
        return false
      }
      return true
    }
    switch bytes[at] | 0x20 {
    case UInt8(ascii: "a"):
      if starts("author") { return .byline }
      if starts("avatar") || starts("about") { return .aside }
    case UInt8(ascii: "b"):
      if starts("byline") { return .byline }
      if starts("breadcrumb") { return .breadcrumb }
      if starts("bio") || starts("box") || starts("badge") { return .aside }
    case UInt8(ascii: "c"):
      if starts("contributor") || starts("creator") { return .byline }
      if starts("comment") || starts("card") { return .aside }
    case UInt8(ascii: "d"):
      if starts("date") { return .date }
      if starts("desc") { return .aside }
    case UInt8(ascii: "f"): if starts("follow") { return .aside }
    case UInt8(ascii: "i"): if starts("image") || starts("img") || starts("icon") { return .aside }
    case UInt8(ascii: "j"): if starts("job") { return .aside }
    case UInt8(ascii: "l"): if starts("label") { return .aside }
    case UInt8(ascii: "n"): if starts("name") { return .name }
    case UInt8(ascii: "p"):
      if starts("published") || starts("pubdate") || starts("posted") { return .date }
      if starts("photo") || starts("pic") || starts("position") || starts("prefix") {
        return .aside
      }
    case UInt8(ascii: "r"): if starts("role") || starts("related") { return .aside }
    case UInt8(ascii: "s"): if starts("social") { return .aside }
    case UInt8(ascii: "t"): if starts("timestamp") { return .date }
    case UInt8(ascii: "w"): if starts("writer") { return .byline }
    default: break
    }
    return []
  }
}
