internal import CopydeskBase

/// Named character references that survive in text, by the hash of their name.
struct EntityNames: Sendable {
  static let shared = EntityNames()

  let scalars: [UInt64: Unicode.Scalar]

  private init() {
    var scalars: [UInt64: Unicode.Scalar] = [:]
    for pair in EntityNames.table.split(separator: " ") {
      let parts = pair.split(separator: "=")
      guard parts.count == 2, let value = UInt32(parts[1], radix: 16),
        let scalar = Unicode.Scalar(value)
      else { continue }
      scalars[Hash64.hash(String(parts[0]))] = scalar
    }
    self.scalars = scalars
  }

  private static let table =
    "nbsp=A0 amp=26 quot=22 apos=27 lt=3C gt=3E lsquo=2018 rsquo=2019 sbquo=201A ldquo=201C rdquo=201D "
    + "bdquo=201E laquo=AB raquo=BB lsaquo=2039 rsaquo=203A ndash=2013 mdash=2014 hellip=2026 bull=2022 "
    + "middot=B7 copy=A9 reg=AE trade=2122 deg=B0 euro=20AC pound=A3 yen=A5 cent=A2 sect=A7 para=B6 "
    + "times=D7 divide=F7 plusmn=B1 minus=2212 frac12=BD frac14=BC frac34=BE sup1=B9 sup2=B2 sup3=B3 "
    + "micro=B5 iexcl=A1 iquest=BF ordf=AA ordm=BA shy=AD zwnj=200C zwj=200D lrm=200E rlm=200F "
    + "thinsp=2009 ensp=2002 emsp=2003 prime=2032 Prime=2033 dagger=2020 larr=2190 rarr=2192 uarr=2191 "
    + "darr=2193 OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178 fnof=192 circ=2C6 tilde=2DC "
    + "brvbar=A6 uml=A8 not=AC macr=AF acute=B4 cedil=B8 curren=A4 AElig=C6 Aacute=C1 Acirc=C2 "
    + "Agrave=C0 Aring=C5 Atilde=C3 Auml=C4 Ccedil=C7 ETH=D0 Eacute=C9 Ecirc=CA Egrave=C8 Euml=CB "
    + "Iacute=CD Icirc=CE Igrave=CC Iuml=CF Ntilde=D1 Oacute=D3 Ocirc=D4 Ograve=D2 Oslash=D8 Otilde=D5 "
    + "Ouml=D6 THORN=DE Uacute=DA Ucirc=DB Ugrave=D9 Uuml=DC Yacute=DD aacute=E1 acirc=E2 aelig=E6 "
    + "agrave=E0 aring=E5 atilde=E3 auml=E4 ccedil=E7 eacute=E9 ecirc=EA egrave=E8 eth=F0 euml=EB "
    + "iacute=ED icirc=EE igrave=EC iuml=EF ntilde=F1 oacute=F3 ocirc=F4 ograve=F2 oslash=F8 otilde=F5 "
    + "ouml=F6 szlig=DF thorn=FE uacute=FA ucirc=FB ugrave=F9 uuml=FC yacute=FD yuml=FF"
}
