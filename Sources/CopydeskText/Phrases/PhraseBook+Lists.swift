extension PhraseBook {
  /// The lists as SwiftPM embeds them (`resources: [.embedInCode("Phrases/Lists")]`).
  static var lists: [[UInt8]] {
    [
      PackageResources.en_txt, PackageResources.de_txt, PackageResources.fr_txt,
      PackageResources.es_txt, PackageResources.it_txt, PackageResources.pt_txt,
      PackageResources.nl_txt, PackageResources.pl_txt, PackageResources.ru_txt,
      PackageResources.uk_txt, PackageResources.tr_txt, PackageResources.zh_txt,
      PackageResources.ja_txt, PackageResources.ko_txt, PackageResources.vi_txt,
      PackageResources.id_txt, PackageResources.hi_txt, PackageResources.bn_txt,
      PackageResources.ar_txt, PackageResources.fa_txt,
    ]
  }
}
