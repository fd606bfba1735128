/// Words of one language, of which articles are made: written for these tests.
struct ScriptWords: Sendable, CustomStringConvertible {
  var description: String
  var nouns: [String]
  var verbs: [String]
  var adjectives: [String]
  var places: [String]
  var stop: String
  /// What stands between words: nothing in scripts without spaces.
  var space: String

  private init(_ name: String, _ nouns: String, _ verbs: String, _ adjectives: String, _ places: String, stop: String, isSpaced: Bool = true) {
    description = name
    self.nouns = nouns.split(separator: " ").map(String.init)
    self.verbs = verbs.split(separator: " ").map(String.init)
    self.adjectives = adjectives.split(separator: " ").map(String.init)
    self.places = places.split(separator: " ").map(String.init)
    self.stop = stop
    space = isSpaced ? " " : ""
  }

  static let all = [chinese, japanese, arabic, hindi, russian, german]

  static let chinese = ScriptWords(
    "Chinese",
    "渔船 桥梁 教师 市场 医院 果园 铁路 图书馆 工程师 河流 居民 委员会 面包店 灯塔 学生 码头 节日 仓库 歌剧院 农民 消防员 博物馆 天文台 邮局 厨师 牧羊人 花园 公共汽车 矿山 运动员",
    "宣布 修理 参观 关闭 检查 购买 保护 讨论 清洗 拒绝 打开 测量 送来 记录 恢复 重建 支持 寻找 介绍 推迟",
    "古老的 繁忙的 宁静的 昂贵的 潮湿的 明亮的 破旧的 著名的 偏远的 年轻的 狭窄的 宽敞的 木制的 寒冷的 忠诚的 陌生的",
    "在山谷里 在港口旁 在村子中央 在湖边 在城墙外 在车站后面 在小岛上 在森林边缘 在广场上 在河对岸 在屋顶上 在北郊", stop: "。", isSpaced: false)

  static let japanese = ScriptWords(
    "Japanese",
    "漁師が 橋を 先生は 市場に 病院へ 果樹園が 鉄道を 図書館は 技師が 川を 住民は 委員会が パン屋で 灯台を 学生たちは 桟橋に 祭りが 倉庫を 歌手は 農家が 消防士は 博物館を 天文台で 郵便局に 料理人は 羊飼いが 庭園を バスで 鉱山の 選手は",
    "発表した 修理した 見学した 閉鎖した 点検した 購入した 守った 議論した 洗った 断った 開いた 測った 届けた 記録した 回復した 建て直した 支えた 探した 紹介した 延期した",
    "古い にぎやかな 静かな 高価な 湿った 明るい 壊れた 有名な 遠い 若い 狭い 広い 木造の 寒い 忠実な 見知らぬ",
    "谷間で 港のそばで 村の真ん中で 湖畔で 城壁の外で 駅の裏で 小島で 森の端で 広場で 川の向こうで 屋根の上で 北の郊外で", stop: "。", isSpaced: false)

  static let arabic = ScriptWords(
    "Arabic",
    "الصياد الجسر المعلمة السوق المستشفى البستان القطار المكتبة المهندس النهر السكان اللجنة المخبز المنارة الطلاب الميناء المهرجان المخزن المغني الفلاح الإطفائي المتحف المرصد البريد الطباخ الراعي الحديقة الحافلة المنجم اللاعب",
    "أعلن أصلح زار أغلق فحص اشترى حمى ناقش غسل رفض فتح قاس أرسل سجل استعاد بنى دعم وجد قدم أجل",
    "القديم المزدحم الهادئ الثمين الرطب المضيء المكسور المشهور البعيد الشاب الضيق الواسع الخشبي البارد الوفي الغريب",
    "بالوادي بالمرفأ بالقرية بالبحيرة بالسور بالمحطة بالجزيرة بالغابة بالساحة بالضفة بالسطح بالضاحية", stop: ".")

  static let hindi = ScriptWords(
    "Hindi",
    "मछुआरे पुल अध्यापिका बाज़ार अस्पताल बगीचा रेलगाड़ी पुस्तकालय अभियंता नदी निवासी समिति बेकरी प्रकाशस्तंभ छात्र घाट मेला गोदाम गायक किसान दमकलकर्मी संग्रहालय वेधशाला डाकघर रसोइया चरवाहा उद्यान बस खदान खिलाड़ी",
    "बताया सुधारा देखा रोका जाँचा ख़रीदा बचाया समझा धोया ठुकराया खोला नापा भेजा लिखा लौटाया बनाया थामा खोजा दिखाया टाला",
    "पुराना व्यस्त शांत महँगा गीला उजला टूटा प्रसिद्ध दूर युवा सँकरा चौड़ा लकड़ी ठंडा वफ़ादार अनजान",
    "घाटी बंदरगाह गाँव झील दीवार स्टेशन टापू जंगल चौक किनारे छत उपनगर", stop: "।")

  static let russian = ScriptWords(
    "Russian",
    "рыбак мост учительница рынок больница сад поезд библиотека инженер река жители комиссия пекарня маяк студенты причал праздник склад певец фермер пожарный музей обсерватория почта повар пастух парк автобус шахта спортсмен",
    "объявил починил посетил закрыл проверил купил защитил обсудил вымыл отверг открыл измерил прислал записал вернул построил поддержал нашёл показал отложил",
    "старый шумный тихий дорогой сырой светлый сломанный известный далёкий молодой узкий просторный деревянный холодный верный чужой",
    "долина гавань деревня озеро стена вокзал остров лес площадь берег крыша пригород", stop: ".")

  static let german = ScriptWords(
    "German",
    "fischer brücke lehrerin markt krankenhaus obstgarten eisenbahn bücherei ingenieur fluss bewohner ausschuss bäckerei leuchtturm schüler anleger volksfest lagerhaus sänger bäuerin feuerwehr museum sternwarte postamt köchin schäfer stadtpark omnibus bergwerk läufer",
    "verkündet repariert besucht geschlossen geprüft gekauft geschützt beraten gewaschen abgelehnt geöffnet gemessen geschickt notiert zurückgegeben gebaut gestützt gefunden gezeigt verschoben",
    "alte laute stille teure feuchte helle zerbrochene berühmte ferne junge enge weite hölzerne kalte treue fremde",
    "talwärts hafenseitig dorfmittig seewärts mauernah bahnhofsnah inselweit waldwärts marktseitig ufernah dachwärts vorstädtisch", stop: ".")
}
