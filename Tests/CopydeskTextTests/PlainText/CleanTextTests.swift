import CopydeskBase
import Testing

@testable import CopydeskText

/// Texts of short lines that are copy from end to end.
@Suite struct CleanTextTests {
  @Test(arguments: [
    // A poem.
    "The wind is up\nand all the boats\nlie still beside the quay\n\nno one will sail\ntill morning come\nand light the open sea",
    // A recipe.
    "Barley soup\n\nIngredients\n200 g barley\n2 onions\n1 leek\nsalt\n\nMethod\nSoak the barley overnight.\nFry the onions until they are soft.\nAdd the barley and simmer for an hour.",
    // Questions and answers.
    "How long does it take?\nAbout two hours, if the road is dry.\n\nWhat should I bring?\nA coat and a lamp.\n\nCan I bring my dog?\nYes, on a lead.",
    // A chat.
    "anna: are you there\nbela: yes, just came in\nanna: how was the ferry\nbela: late again\nanna: of course\nbela: see you at eight",
    // Minutes.
    "Minutes of the harbour board\nPresent: A. Lund, B. Vahl, C. Moor\n1. Pier\nThe board approved the plan.\n2. Lamp\nThe engineer will report in May.\n3. Any other business\nNone.",
    // Code.
    "import sys\n\ndef total(rows):\n    count = 0\n    for row in rows:\n        count += row[1]\n    return count\n\nprint(total(rows))",
    // A table.
    "Port | Ships | Days\nEastmoor | 12 | 4\nLund | 7 | 2\nVahl | 31 | 9\nHollow Bay | 3 | 1",
    // A letter.
    "Dear Margaret,\n\nThank you for the parcel, which came on Tuesday. The jam did not break.\n\nWe are all well here, and the garden is full of beans.\n\nYours,\n\nEdith",
    // A shopping list.
    "Milk\nBread\nTwo lemons\nStamps\nRope, ten metres\nOil for the lamp",
    "今天天气很好\n我们去了海边\n\n晚上吃了鱼\n大家都很高兴",
    "甲：你到了吗？\n乙：刚到。\n甲：船怎么样？\n乙：又晚点了。",
    "هبت الريح على المرفأ\nوالقوارب نائمة\n\nلن يبحر أحد الليلة\nحتى يأتي الصباح",
    "चाय\nचीनी\nदूध\nअदरक\n\nपानी उबालें।\nचाय डालें।\nदो मिनट रखें।",
    "Müsli\nHaferflocken 200 g\nNüsse 50 g\nHonig\n\nAlles mischen.\nMit Milch übergießen.",
    "Ветер стих над причалом\nЛодки спят у воды\n\nНикто не выйдет в море\nДо утренней звезды",
  ])
  func nothingIsRemoved(text: String) {
    var stripper = PlainTextStripper()
    let page = stripper.strip(Array(text.utf8), url: nil)
    let removed = page.blocks.filter { !$0.isKept && $0.reason != "title" }
    #expect(removed.map { String(decoding: $0.text, as: UTF8.self) } == [])
  }
}
