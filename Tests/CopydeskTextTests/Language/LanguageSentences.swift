/// One statement in many languages, in some sentences and as a headline; the tag is the language.
enum LanguageSentences {
  static let long: [(tag: String, text: String)] = [
    (
      "en",
      "The harbour board voted on Tuesday to keep the old ferry running through the "
        + "winter, although the engine is forty years old and nobody can say how much the "
        + "next repair will cost. Fishermen on both sides of the bay had asked for it."
    ),
    (
      "de",
      "Der Hafenrat hat am Dienstag beschlossen, die alte Fähre auch im Winter fahren "
        + "zu lassen, obwohl der Motor vierzig Jahre alt ist und niemand sagen kann, was "
        + "die nächste Reparatur kosten wird. Die Fischer hatten darum gebeten."
    ),
    (
      "fr",
      "Le conseil du port a voté mardi le maintien du vieux bac pendant l'hiver, bien "
        + "que son moteur ait quarante ans et que personne ne sache combien coûtera la "
        + "prochaine réparation. Les pêcheurs des deux rives l'avaient demandé."
    ),
    (
      "es",
      "La junta del puerto votó el martes mantener el viejo transbordador durante el "
        + "invierno, aunque el motor tiene cuarenta años y nadie puede decir cuánto "
        + "costará la próxima reparación. Los pescadores de ambas orillas lo habían "
        + "pedido."
    ),
    (
      "it",
      "Il consiglio del porto ha votato martedì per mantenere il vecchio traghetto "
        + "durante l'inverno, anche se il motore ha quarant'anni e nessuno sa dire quanto "
        + "costerà la prossima riparazione. Lo avevano chiesto i pescatori delle due "
        + "sponde."
    ),
    (
      "pt",
      "O conselho do porto votou na terça-feira para manter a velha balsa durante o "
        + "inverno, embora o motor tenha quarenta anos e ninguém saiba dizer quanto vai "
        + "custar o próximo conserto. Os pescadores das duas margens tinham pedido."
    ),
    (
      "nl",
      "Het havenbestuur stemde dinsdag voor het behoud van de oude veerboot in de "
        + "winter, hoewel de motor veertig jaar oud is en niemand kan zeggen hoeveel de "
        + "volgende reparatie gaat kosten. De vissers aan beide oevers hadden erom "
        + "gevraagd."
    ),
    (
      "sv",
      "Hamnstyrelsen röstade på tisdagen för att behålla den gamla färjan under "
        + "vintern, fast motorn är fyrtio år gammal och ingen kan säga vad nästa "
        + "reparation kommer att kosta. Fiskarna på båda sidor av viken hade bett om det."
    ),
    (
      "da",
      "Havnebestyrelsen stemte tirsdag for at beholde den gamle færge hele vinteren, "
        + "selv om motoren er fyrre år gammel, og ingen kan sige, hvad den næste "
        + "reparation kommer til at koste. Fiskerne på begge sider af fjorden havde bedt "
        + "om det."
    ),
    (
      "no",
      "Havnestyret stemte tirsdag for å beholde den gamle fergen gjennom vinteren, "
        + "selv om motoren er førti år gammel og ingen kan si hva den neste reparasjonen "
        + "vil koste. Fiskerne på begge sider av fjorden hadde bedt om det."
    ),
    (
      "fi",
      "Sataman hallitus päätti tiistaina pitää vanhan lautan liikenteessä koko "
        + "talven, vaikka moottori on neljäkymmentä vuotta vanha eikä kukaan osaa sanoa, "
        + "paljonko seuraava korjaus maksaa. Kalastajat olivat pyytäneet sitä."
    ),
    (
      "pl",
      "Zarząd portu zagłosował we wtorek za utrzymaniem starego promu przez zimę, "
        + "chociaż silnik ma czterdzieści lat i nikt nie potrafi powiedzieć, ile będzie "
        + "kosztować następna naprawa. Prosili o to rybacy z obu brzegów zatoki."
    ),
    (
      "cs",
      "Přístavní rada v úterý odhlasovala, že starý přívoz zůstane v provozu i přes "
        + "zimu, ačkoli motor je čtyřicet let starý a nikdo neumí říct, kolik bude stát "
        + "příští oprava. Žádali o to rybáři z obou břehů zátoky."
    ),
    (
      "sk",
      "Prístavná rada v utorok odhlasovala, že stará kompa zostane v prevádzke aj cez "
        + "zimu, hoci motor má štyridsať rokov a nikto nevie povedať, koľko bude stáť "
        + "ďalšia oprava. Žiadali o to rybári z oboch brehov zálivu."
    ),
    (
      "hu",
      "A kikötő tanácsa kedden úgy döntött, hogy a régi komp télen is közlekedik, "
        + "noha a motor negyven éves, és senki sem tudja megmondani, mennyibe kerül majd "
        + "a következő javítás. Az öböl két partján élő halászok kérték ezt."
    ),
    (
      "ro",
      "Consiliul portului a votat marți pentru păstrarea vechiului feribot pe timpul "
        + "iernii, deși motorul are patruzeci de ani și nimeni nu poate spune cât va "
        + "costa următoarea reparație. Pescarii de pe ambele maluri au cerut acest lucru."
    ),
    (
      "tr",
      "Liman kurulu salı günü eski feribotun kış boyunca çalışmasına karar verdi, "
        + "oysa motor kırk yaşında ve bir sonraki onarımın ne kadara mal olacağını kimse "
        + "söyleyemiyor. Körfezin iki yakasındaki balıkçılar bunu istemişti."
    ),
    (
      "ru",
      "Совет порта во вторник проголосовал за то, чтобы старый паром ходил и зимой, "
        + "хотя двигателю сорок лет и никто не может сказать, сколько будет стоить "
        + "следующий ремонт. Об этом просили рыбаки с обоих берегов залива."
    ),
    (
      "uk",
      "Рада порту у вівторок проголосувала за те, щоб старий пором ходив і взимку, "
        + "хоча двигуну сорок років і ніхто не може сказати, скільки коштуватиме "
        + "наступний ремонт. Про це просили рибалки з обох берегів затоки."
    ),
    (
      "bg",
      "Съветът на пристанището гласува във вторник старият ферибот да работи и през "
        + "зимата, въпреки че двигателят е на четиридесет години и никой не може да каже "
        + "колко ще струва следващият ремонт. Рибарите от двата бряга го поискаха."
    ),
    (
      "sr",
      "Савет луке је у уторак изгласао да стара скела саобраћа и преко зиме, иако је "
        + "мотор стар четрдесет година и нико не може да каже колико ће коштати следећа "
        + "поправка. То су тражили рибари са обе стране залива."
    ),
    (
      "sr-Latn",
      "Savet luke je u utorak izglasao da stara skela saobraća i preko zime, iako je "
        + "motor star četrdeset godina i niko ne može da kaže koliko će koštati sledeća "
        + "popravka. To su tražili ribari sa obe strane zaliva."
    ),
    (
      "hr",
      "Lučko vijeće u utorak je izglasalo da stari trajekt vozi i preko zime, premda "
        + "je motor star četrdeset godina i nitko ne može reći koliko će stajati sljedeći "
        + "popravak. To su tražili ribari s obje strane zaljeva."
    ),
    (
      "el",
      "Το συμβούλιο του λιμανιού ψήφισε την Τρίτη να κρατήσει το παλιό φέρι μποτ και "
        + "τον χειμώνα, αν και η μηχανή είναι σαράντα χρόνων και κανείς δεν μπορεί να πει "
        + "πόσο θα κοστίσει η επόμενη επισκευή."
    ),
    (
      "he",
      "מועצת הנמל הצביעה ביום שלישי להשאיר את המעבורת הישנה בפעולה גם בחורף, אף "
        + "שהמנוע בן ארבעים שנה ואיש אינו יכול לומר כמה יעלה התיקון הבא. הדייגים משני צדי "
        + "המפרץ ביקשו זאת."
    ),
    (
      "ar",
      "صوّت مجلس الميناء يوم الثلاثاء على إبقاء العبّارة القديمة في الخدمة طوال "
        + "الشتاء، رغم أن عمر المحرك أربعون عاما ولا أحد يستطيع أن يقول كم سيكلف الإصلاح "
        + "القادم. وكان الصيادون على ضفتي الخليج قد طلبوا ذلك."
    ),
    (
      "fa",
      "شورای بندر روز سه‌شنبه رأی داد که کشتی قدیمی در زمستان هم کار کند، هرچند موتور "
        + "آن چهل ساله است و هیچ‌کس نمی‌تواند بگوید تعمیر بعدی چقدر هزینه خواهد داشت. "
        + "ماهیگیران دو سوی خلیج این را خواسته بودند."
    ),
    (
      "ur",
      "بندرگاہ کی کونسل نے منگل کو فیصلہ کیا کہ پرانی کشتی سردیوں میں بھی چلتی رہے "
        + "گی، اگرچہ انجن چالیس سال پرانا ہے اور کوئی نہیں بتا سکتا کہ اگلی مرمت پر کتنا "
        + "خرچ آئے گا۔ دونوں کناروں کے ماہی گیروں نے یہ درخواست کی تھی۔"
    ),
    (
      "hi",
      "बंदरगाह परिषद ने मंगलवार को पुरानी नाव को सर्दियों में भी चलाने के पक्ष में "
        + "मतदान किया, हालाँकि इंजन चालीस साल पुराना है और कोई नहीं बता सकता कि अगली "
        + "मरम्मत पर कितना खर्च आएगा। खाड़ी के दोनों ओर के मछुआरों ने यह माँग की थी।"
    ),
    (
      "mr",
      "बंदर मंडळाने मंगळवारी जुनी बोट हिवाळ्यातही चालू ठेवण्याच्या बाजूने मतदान केले, "
        + "जरी इंजिन चाळीस वर्षे जुने आहे आणि पुढच्या दुरुस्तीला किती खर्च येईल हे कोणीही "
        + "सांगू शकत नाही. दोन्ही किनाऱ्यांवरील मच्छीमारांनी ही मागणी केली होती."
    ),
    (
      "bn",
      "বন্দর পরিষদ মঙ্গলবার পুরনো ফেরিটি শীতকালেও চালু রাখার পক্ষে ভোট দিয়েছে, যদিও "
        + "ইঞ্জিনটির বয়স চল্লিশ বছর এবং পরের মেরামতে কত খরচ হবে তা কেউ বলতে পারে না। দুই "
        + "পারের জেলেরা এটি চেয়েছিলেন।"
    ),
    (
      "ta",
      "துறைமுக சபை செவ்வாய்க்கிழமை பழைய படகை குளிர்காலத்திலும் இயக்க வாக்களித்தது, "
        + "ஆனால் இயந்திரம் நாற்பது ஆண்டுகள் பழமையானது, அடுத்த பழுதுபார்ப்புக்கு எவ்வளவு "
        + "செலவாகும் என்று யாராலும் சொல்ல முடியாது."
    ),
    (
      "th",
      "คณะกรรมการท่าเรือลงมติเมื่อวันอังคารให้เรือข้ามฟากลำเก่าวิ่งต่อไปตลอดฤดูหนาว "
        + "แม้ว่าเครื่องยนต์จะมีอายุสี่สิบปีและไม่มีใครบอกได้ว่าการซ่อมครั้งต่อไปจะเสียค่าใช้จ่ายเท่าใด"
    ),
    (
      "vi",
      "Hội đồng cảng hôm thứ Ba đã bỏ phiếu giữ lại chiếc phà cũ suốt mùa đông, mặc "
        + "dù động cơ đã bốn mươi năm tuổi và không ai có thể nói lần sửa chữa tới sẽ tốn "
        + "bao nhiêu. Ngư dân hai bên vịnh đã yêu cầu điều đó."
    ),
    (
      "id",
      "Dewan pelabuhan pada hari Selasa memutuskan untuk tetap menjalankan feri tua "
        + "itu selama musim dingin, meskipun mesinnya sudah berumur empat puluh tahun dan "
        + "tidak ada yang bisa mengatakan berapa biaya perbaikan berikutnya."
    ),
    (
      "zh",
      "港务委员会周二投票决定，旧渡轮整个冬天都将继续运营，尽管发动机已经使用了四十年，没有人说得出下一次维修要花多少钱。海湾两岸的渔民都曾提出这一要求。"
    ),
    (
      "zh-Hant",
      "港務委員會週二投票決定，舊渡輪整個冬天都將繼續營運，儘管引擎已經使用了四十年，沒有人說得出下一次維修要花多少錢。海灣兩岸的漁民都曾提出這項要求。"
    ),
    (
      "ja",
      " "
        + "港湾委員会は火曜日、古いフェリーを冬の間も運航し続けることを決めた。エンジンは四十年前のもので、次の修理にいくらかかるのか誰にも分からない。湾の両岸の漁師たちが求めていた。"
    ),
    (
      "ko",
      "항만 위원회는 화요일 낡은 여객선을 겨울에도 계속 운항하기로 의결했다. 엔진은 사십 년이 되었고 다음 수리에 비용이 얼마나 들지 아무도 "
        + "말하지 못한다. 만 양쪽의 어부들이 이를 요청했었다."
    ),
    (
      "ca",
      "El consell del port va votar dimarts mantenir el vell transbordador durant "
        + "l'hivern, encara que el motor té quaranta anys i ningú no pot dir quant "
        + "costarà la propera reparació. Els pescadors de les dues ribes ho havien "
        + "demanat."
    ),
    (
      "et",
      "Sadama nõukogu otsustas teisipäeval vana parvlaeva ka talvel käigus hoida, "
        + "kuigi mootor on nelikümmend aastat vana ja keegi ei oska öelda, palju järgmine "
        + "remont maksma läheb. Seda olid palunud kalurid lahe mõlemalt kaldalt."
    ),
    (
      "lv",
      "Ostas padome otrdien nobalsoja par to, lai vecais prāmis kursētu arī ziemā, "
        + "lai gan dzinējam ir četrdesmit gadu un neviens nevar pateikt, cik maksās "
        + "nākamais remonts. To bija lūguši zvejnieki no abiem līča krastiem."
    ),
    (
      "lt",
      "Uosto taryba antradienį nubalsavo, kad senasis keltas plauktų ir žiemą, nors "
        + "varikliui keturiasdešimt metų ir niekas negali pasakyti, kiek kainuos kitas "
        + "remontas. To prašė žvejai iš abiejų įlankos krantų."
    ),
    (
      "sl",
      "Pristaniški svet je v torek izglasoval, da bo stari trajekt vozil tudi pozimi, "
        + "čeprav je motor star štirideset let in nihče ne more povedati, koliko bo stalo "
        + "naslednje popravilo. To so zahtevali ribiči z obeh strani zaliva."
    ),
    (
      "sq",
      "Këshilli i portit votoi të martën që tragetja e vjetër të punojë edhe gjatë "
        + "dimrit, ndonëse motori është dyzet vjeç dhe askush nuk mund të thotë sa do të "
        + "kushtojë riparimi i ardhshëm."
    ),
    (
      "eu",
      "Portuko kontseiluak asteartean erabaki zuen ferry zaharrak neguan ere lan "
        + "egitea, nahiz eta motorrak berrogei urte izan eta inork ezin duen esan "
        + "hurrengo konponketak zenbat balioko duen."
    ),
    (
      "gl",
      "O consello do porto votou o martes manter o vello transbordador durante o "
        + "inverno, aínda que o motor ten corenta anos e ninguén pode dicir canto vai "
        + "custar a próxima reparación. Pedírano os mariñeiros das dúas beiras."
    ),
    (
      "sw",
      "Baraza la bandari lilipiga kura siku ya Jumanne kuendelea kutumia kivuko cha "
        + "zamani wakati wa majira ya baridi, ingawa injini ina umri wa miaka arobaini na "
        + "hakuna mtu anayeweza kusema ukarabati ujao utagharimu kiasi gani."
    ),
    (
      "tl",
      "Bumoto noong Martes ang lupon ng daungan na panatilihin ang lumang barko sa "
        + "buong taglamig, kahit na apatnapung taon na ang makina at walang makapagsabi "
        + "kung magkano ang aabutin ng susunod na pagkukumpuni."
    ),
    (
      "af",
      "Die hawebestuur het Dinsdag gestem om die ou veerboot deur die winter aan die "
        + "gang te hou, hoewel die enjin veertig jaar oud is en niemand kan sê wat die "
        + "volgende herstelwerk sal kos nie."
    ),
    (
      "is",
      "Hafnarstjórnin samþykkti á þriðjudag að gamla ferjan sigldi áfram í vetur, "
        + "þótt vélin sé fjörutíu ára gömul og enginn geti sagt hvað næsta viðgerð muni "
        + "kosta."
    ),
    (
      "ga",
      "Vótáil bord an chuain Dé Máirt go gcoinneofaí an seanbhád farantóireachta ag "
        + "dul i rith an gheimhridh, cé go bhfuil an t-inneall daichead bliain d'aois "
        + "agus nach féidir le duine ar bith a rá cé mhéad a chosnóidh an chéad deisiú "
        + "eile."
    ),
    (
      "ka",
      "ნავსადგურის საბჭომ სამშაბათს მიიღო გადაწყვეტილება, რომ ძველი ბორანი ზამთარშიც "
        + "იმუშავებს, თუმცა ძრავა ორმოცი წლისაა და ვერავინ იტყვის, რა დაჯდება შემდეგი "
        + "შეკეთება."
    ),
    (
      "hy",
      "Նավահանգստի խորհուրդը երեքշաբթի օրը որոշեց, որ հին լաստանավը կաշխատի նաև "
        + "ձմռանը, թեև շարժիչը քառասուն տարեկան է, և ոչ ոք չի կարող ասել, թե որքան "
        + "կարժենա հաջորդ նորոգումը։"
    ),
    (
      "ms",
      "Lembaga pelabuhan pada hari Selasa mengundi supaya feri lama itu terus "
        + "beroperasi sepanjang musim sejuk, walaupun enjinnya sudah berusia empat puluh "
        + "tahun dan tiada siapa boleh memberitahu berapakah kos pembaikan seterusnya."
    ),
    (
      "be",
      "Савет порта ў аўторак прагаласаваў за тое, каб стары паром хадзіў і зімой, "
        + "хоць рухавіку сорак гадоў і ніхто не можа сказаць, колькі будзе каштаваць "
        + "наступны рамонт."
    ),
    (
      "mk",
      "Советот на пристаништето во вторник изгласа стариот траект да сообраќа и во "
        + "текот на зимата, иако моторот е стар четириесет години и никој не може да каже "
        + "колку ќе чини следната поправка."
    ),
    (
      "kk",
      "Порт кеңесі сейсенбі күні ескі паромның қыста да жүруін қолдап дауыс берді, "
        + "дегенмен қозғалтқышқа қырық жыл болды және келесі жөндеу қанша тұратынын ешкім "
        + "айта алмайды."
    ),
  ]

  static let short: [(tag: String, text: String)] = [
    ("en", "Ferry to run all winter after close vote"),
    ("de", "Fähre soll den ganzen Winter fahren"),
    ("fr", "Le vieux bac restera en service cet hiver"),
    ("es", "El viejo transbordador seguirá todo el invierno"),
    ("it", "Il vecchio traghetto resta in servizio per l'inverno"),
    ("pt", "Balsa antiga continua durante todo o inverno"),
    ("nl", "Oude veerboot blijft de hele winter varen"),
    ("sv", "Gamla färjan går hela vintern"),
    ("da", "Den gamle færge sejler hele vinteren"),
    ("no", "Den gamle fergen går hele vinteren"),
    ("fi", "Vanha lautta kulkee koko talven"),
    ("pl", "Stary prom będzie kursował całą zimę"),
    ("cs", "Starý přívoz bude jezdit celou zimu"),
    ("sk", "Stará kompa bude premávať celú zimu"),
    ("hu", "A régi komp egész télen közlekedik"),
    ("ro", "Vechiul feribot va circula toată iarna"),
    ("tr", "Eski feribot bütün kış çalışacak"),
    ("ru", "Старый паром будет ходить всю зиму"),
    ("uk", "Старий пором ходитиме всю зиму"),
    ("bg", "Старият ферибот ще работи цяла зима"),
    ("sr", "Стара скела саобраћаће целе зиме"),
    ("hr", "Stari trajekt vozit će cijelu zimu"),
    ("el", "Το παλιό φέρι μποτ όλο τον χειμώνα"),
    ("he", "המעבורת הישנה תפעל כל החורף"),
    ("ar", "العبّارة القديمة تعمل طوال الشتاء"),
    ("fa", "کشتی قدیمی تمام زمستان کار می‌کند"),
    ("ur", "پرانی کشتی پوری سردیوں میں چلے گی"),
    ("hi", "पुरानी नाव पूरी सर्दियों में चलेगी"),
    ("bn", "পুরনো ফেরি সারা শীত চলবে"),
    ("th", "เรือข้ามฟากลำเก่าวิ่งตลอดฤดูหนาว"),
    ("vi", "Chiếc phà cũ sẽ chạy suốt mùa đông"),
    ("id", "Feri tua tetap berjalan selama musim dingin"),
    ("zh", "旧渡轮整个冬天继续运营"),
    ("ja", "古いフェリー、冬も運航へ"),
    ("ko", "낡은 여객선 겨울 내내 운항"),
    ("ca", "El vell transbordador navegarà tot l'hivern"),
  ]
}
