import Testing

@testable import Copydesk

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("Sampling", "sampling", 0),
    ("samplng", "sampling", 1), ("smapling", "sampling", 1), ("kitten", "sitting", 3),
    ("über", "uber", 1),
  ])
  func distancesAreThoseOfTheDefinition(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(left, right) == distance)
    #expect(EditDistance.between(right, left) == distance)
  }

  @Test(
    arguments: [
      ("samplng", "sampling"), ("methd", "method"), ("shingle", nil), ("zzz", nil), ("kep", "keep"),
      ("", nil),
    ] as [(String, String?)])
  func onlyANearNameIsOffered(name: String, expected: String?) {
    let names = ["method", "shingleWords", "sampling", "keep"]
    #expect(EditDistance.nearest(to: name, among: names) == expected)
  }

  @Test func aNameBeyondAllReasonIsNotCompared() {
    #expect(EditDistance.nearest(to: String(repeating: "a", count: 1 << 20), among: ["a"]) == nil)
  }
}
