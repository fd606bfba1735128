/// A set of thresholds that is turned on by its name.
public enum ScreeningRuleName: String, Codable, CaseIterable, Hashable, Sendable {
  case gopherQuality, gopherRepetition, c4, c4EndMarks, mc4, fineweb, refinedweb, madlad, ccnet
}
