extension DateWords {
  static let weekdays =
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat "
    + "sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so "
    + "lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim lunes martes "
    + "miércoles jueves viernes sábado domingo mié jue vie sáb lunedì martedì mercoledì giovedì "
    + "venerdì sabato domenica gio sab dom segunda terça quarta quinta sexta feira maandag dinsdag "
    + "woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag "
    + "mandag tirsdag lørdag søndag maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai "
    + "poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek "
    + "neděle понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс "
    + "понеділок вівторок середа четвер пʼятниця п'ятниця субота неділя pazartesi salı çarşamba "
    + "perşembe cuma cumartesi pazar luni marți miercuri joi vineri sâmbătă duminică hétfő kedd szerda "
    + "csütörtök péntek szombat vasárnap senin selasa rabu kamis jumat sabtu minggu الاثنين الإثنين "
    + "الثلاثاء الأربعاء الخميس الجمعة السبت الأحد شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه "
    + "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार δευτέρα τρίτη τετάρτη πέμπτη παρασκευή "
    + "σάββατο κυριακή"

  static let labelWords =
    "published publish posted updated update last modified created date dated on at first issued added "
    + "time edited revised written since uploaded am pm "
    + "veröffentlicht aktualisiert stand erstellt datum zuletzt geändert vom am um uhr "
    + "publié mis à jour le modifié date du publication publiée posté actualisé "
    + "publicado actualizado fecha el última actualización publicada atualizado em data última "
    + "pubblicato aggiornato il data ultimo aggiornamento pubblicata "
    + "gepubliceerd bijgewerkt op geplaatst laatste update "
    + "opublikowano aktualizacja data dodano zaktualizowano publikacji r godz roku "
    + "опубликовано обновлено дата публикации создано г года в опубліковано оновлено року "
    + "yayınlanma güncelleme tarihi tarih son yayın eklenme "
    + "đăng cập nhật ngày lúc xuất bản lần cuối thứ hai ba tư năm sáu bảy chủ nhật "
    + "diterbitkan diperbarui tanggal dipublikasikan hari diunggah wib wita "
    + "نشر تاريخ آخر تحديث تم النشر في بتاريخ الساعة م ه انتشار تاریخ به‌روزرسانی "
    + "प्रकाशित अपडेटेड अपडेट तारीख को पर बजे प्रकाशन পঠিত প্রকাশিত প্রকাশ আপডেট হালনাগাদ "
    + "সময় শনিবার রবিবার সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার نُشر نشرت حدث حدّث "
    + "توقيت جرينتش غرينتش مكة منتشر شده تاریخ‌انتشار ساعت به‌روز بروزرسانی gmt giờ "
    + "dipublikasikan dibuat pukul terbit tayang güncellendi yayınlandı eklendi saat giriş "
    + "oluşturulma tarihinde dodano utworzono zaktualizowana publikacja додано створено "
    + "публікації обновлена обновлён добавлено по мск zuletzt veröffentlichung erschienen "
    + "online seit à par horas hrs às h atualizada publicada  publicat actualitzat "
    + "publicerad uppdaterad publisert oppdatert "
    + "opdateret publiceret julkaistu päivitetty megjelent frissítve publikováno aktualizováno publicat"

  static let jointWords = "of de del di d do da den the le el på in dne i την του tháng năm ng dei"

  static let ordinalWords = "st nd rd th er ère ro do re º ª o a e го й ое е ій ый"

  static let timeJointWords =
    "t at um à a las alle ore às om kl klo o godz в о saat lúc pukul jam ora la el den uhr h "
    + "الساعة ساعت बजे"

  static let timeTailWords = "uhr h hrs hours uur น บ wib wita wit bst time am pm o clock"

  static let zoneTable: [(String, Int?)] = [
    ("z", 0), ("utc", 0), ("gmt", 0), ("est", -300), ("edt", -240), ("pst", -480), ("pdt", -420),
    ("mst", -420), ("mdt", -360), ("cdt", -300), ("cet", 60), ("cest", 120), ("eet", 120),
    ("eest", 180), ("msk", 180), ("jst", 540), ("kst", 540), ("aest", 600), ("aedt", 660),
    ("nzst", 720), ("nzdt", 780), ("pkt", 300), ("sgt", 480), ("hkt", 480), ("wib", 420),
    // India, Israel, Ireland; Britain, Bangladesh; Central America, China; Eastern anywhere.
    ("ist", nil), ("bst", nil), ("cst", nil), ("et", nil), ("pt", nil), ("ct", nil), ("mt", nil),
  ]
}
