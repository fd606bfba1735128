import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct BylineParserTests {
  private func names(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return BylineParser.leading(bytes.span)?.names
  }

  @Test(arguments: [
    ("By Jane Doe", "Jane Doe"), ("By Jane Doe and John Roe", "Jane Doe, John Roe"),
    ("Author: Yuvi", "Yuvi"), ("Author: Yuvi February 26, 2022 Headline", "Yuvi"),
    ("Von Max Muster", "Max Muster"), ("Par Anne de la Tour", "Anne de la Tour"),
    ("Por María José Núñez", "María José Núñez"), ("di Paolo Rossi", "Paolo Rossi"),
    ("Written by J. R. Smith | 26 February 2022", "J. R. Smith"),
    ("Автор: Иван Петров", "Иван Петров"),
    ("作者：张三", "张三"), ("文/李四", "李四"), ("By JANE DOE, Staff Writer", "JANE DOE"),
    ("By Jane Doe, John Roe and Ann Poe", "Jane Doe, John Roe, Ann Poe"),
    ("Posted by Jane Doe on May 3, 2021", "Jane Doe"), ("كتب: أحمد علي", "أحمد علي"),
    ("By Conor O’Brien-Smith", "Conor O’Brien-Smith"),
    ("By Ludwig van der Rohe", "Ludwig van der Rohe"),
  ])
  func readsNames(text: String, expected: String) { #expect(names(text) == expected) }

  @Test(arguments: [
    "By 2030, all cars will be electric", "By Monday the storm had passed", "By the river he sat",
    "Von Berlin nach Hamburg fährt der Zug", "Par exemple, on peut dire", "By George, he did it",
    "Por favor", "By and large", "", "By", "Author:", "Die Stadt von morgen",
    "By March 2021 it was over",
    "Di Maio ha detto che il governo cadrà presto",
  ])
  func readsNone(text: String) { #expect(names(text) == nil) }
}
