import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct LanguageGuessTests {
  @Test(arguments: [
    ("The council said on Monday that it will not rebuild the pier before the storms.", "en"),
    ("Der Rat sagte am Montag, dass er die Brücke nicht vor dem Winter bauen wird.", "de"),
    (
      "Le conseil a dit lundi que la ville ne va pas reconstruire le quai avant les tempêtes.", "fr"
    ),
    ("El consejo dijo el lunes que no va a reconstruir el muelle antes de las tormentas.", "es"),
    ("Il consiglio ha detto lunedì che non ricostruirà il molo prima della fine dell'anno.", "it"),
    ("O conselho disse na segunda que não vai reconstruir o cais antes das tempestades.", "pt"),
    ("De raad zei maandag dat het de pier niet voor de storm van de winter zal bouwen.", "nl"),
    ("Rada powiedziała w poniedziałek, że nie odbuduje mola przed zimą, ale się postara.", "pl"),
    ("Совет сказал в понедельник, что не будет строить причал до зимы, но он это обещал.", "ru"),
    ("Рада сказала в понеділок, що не буде будувати причал до зими, але він це обіцяв.", "uk"),
    ("Meclis pazartesi günü iskeleyi kıştan önce yapmayacak ama bu çok büyük bir iş için", "tr"),
    ("Hội đồng cho biết hôm thứ hai rằng họ sẽ không xây lại bến tàu trước mùa bão.", "vi"),
    ("Dewan mengatakan bahwa mereka tidak akan membangun dermaga itu dengan dana ini.", "id"),
    ("Rådet sade att det inte ska bygga bryggan för vintern och att de har en plan.", "sv"),
    ("Neuvosto sanoi, että se ei rakenna laituria ennen talvea, mutta hän on myös mukana.", "fi"),
    ("Rada řekla, že se molo do zimy nepostaví, ale je to jen část toho, co by mohla.", "cs"),
    ("Consiliul a spus că nu va reconstrui digul și că este pentru oraș un pas înainte.", "ro"),
    ("A tanács azt mondta, hogy nem építi újra a mólót, és ez már csak egy terv volt.", "hu"),
    ("市议会周一说不会在冬天之前重建码头。", "zh"), ("市議会は月曜日に桟橋を再建しないと述べた。", "ja"),
    ("시의회는 월요일에 부두를 재건하지 않겠다고 말했다.", "ko"),
    ("परिषद ने सोमवार को कहा कि वह घाट का निर्माण नहीं करेगी और यह है।", "hi"),
    ("قال المجلس يوم الاثنين إنه لن يعيد بناء الرصيف قبل الشتاء من هذا العام", "ar"),
    ("شورا روز دوشنبه گفت که اسکله را پیش از زمستان نمی‌سازد و این برای شهر است", "fa"),
    ("Το συμβούλιο είπε ότι δεν θα χτίσει την προβλήτα.", "el"), ("สภากล่าวว่าจะไม่สร้างท่าเรือ", "th"),
    ("המועצה אמרה שלא תבנה את המזח", "he"), ("কাউন্সিল সোমবার বলেছে যে তারা নির্মাণ করবে না", "bn"),
  ])
  func tellsLanguage(text: String, tag: String) {
    let bytes = Array(text.utf8)
    #expect(LanguageGuess().language(of: bytes.span)?.tag == tag)
  }

  @Test(arguments: ["", "12345", "Xyzzy plugh", "OK", "!!!"]) func isUnsure(text: String) {
    let bytes = Array(text.utf8)
    #expect(LanguageGuess().language(of: bytes.span) == nil)
  }

  @Test(arguments: [
    ("three short words", 3), ("", 0), ("  — !  ", 0), ("don’t stop", 2), ("彼は東京に住んでいる", 5),
    ("hello 世界", 2), ("कल बारिश होगी", 3), ("ไทย", 2),
  ])
  func countsWords(text: String, words: Int) { #expect(WordCount.words(Array(text.utf8)) == words) }
}
