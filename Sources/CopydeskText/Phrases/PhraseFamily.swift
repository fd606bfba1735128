/// What a chrome phrase is for; the raw value is the section name in the phrase lists.
enum PhraseFamily: String, CaseIterable, Sendable {
  case shareBar = "share-bar"
  case readAlso = "read-also"
  case moreTop = "more-top"
  case continueReading = "continue"
  case newsletter
  case follow
  case account
  case cookies
  case rights
  case photoCredit = "photo-credit"
  case appNag = "app-nag"
  case comments
  case ads
  case paths

  /// Whether a list of other pages' headlines tends to follow.
  var opensList: Bool { self == .readAlso || self == .moreTop }
}
