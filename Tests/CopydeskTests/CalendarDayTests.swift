import Testing

@testable import Copydesk

@Suite struct CalendarDayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2022-02-26", 19_049),
    ("2024-02-29T23:10:00Z", 19_782), ("0001-01-01", -719_162),
  ]) func daysAreCountedFrom1970(date: String, day: Int32) {
    #expect(CalendarDay.of(date) == day)
    #expect(CalendarDay.iso(Int32(day)) == date.prefix(10))
  }

  @Test(arguments: [
    "", "2022", "2022-2-26", "2022-13-01", "2022-00-10", "26.02.2022", "yyyy-mm-dd",
  ])
  func whatIsNoIsoDateHasNoDay(text: String) {
    #expect(CalendarDay.of(text) == nil)
  }
}
