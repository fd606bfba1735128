extension LanguageTraits {
  /// Letters beyond ASCII of the languages that share the Latin script (Unicode CLDR exemplar characters, main and the
  /// commonest of the auxiliary ones). They settle which of two readings of misread bytes is likelier: "niĂąo" is
  /// "niño" in Spanish, and would be "niùo" by another codec.
  static let letterLists: [String: String] = [
    "de": "äöüßéà", "fr": "àâæçéèêëîïôœùûüÿñ", "es": "áéíóúüñ", "it": "àèéìíîòóù",
    "pt": "áâãàçéêíóôõúü",
    "nl": "áâäéèêëíïóôöúûü", "pl": "ąćęłńóśźż", "cs": "áčďéěíňóřšťúůýž", "sk": "áäčďéíĺľňóôŕšťúýž",
    "hu": "áéíóöőúüű", "tr": "çğıöşüâîû", "sv": "åäöé", "da": "æøåéäö", "no": "æøåéòóôàê",
    "nb": "æøåéòóôàê",
    "fi": "äöåšž", "ro": "ăâîșțşţ", "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž", "et": "äõöüšž",
    "hr": "čćđšž",
    "sl": "čšž", "ca": "àçéèíïóòúü", "is": "áðéíóúýþæö",
  ]
}
