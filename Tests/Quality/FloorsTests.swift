internal import Testing

@Suite struct QualityFloorsTests {
  @Test func theFileReadsBackWhatItWrote() {
    let floors = Floors("# note\nall  0.95\nlanguage: south asian   0.871\n")
    #expect(floors.values == ["all": 0.95, "language: south asian": 0.871])
    #expect(Floors(floors.text).values == floors.values)
  }

  @Test func recordingRaisesAndAddsFloors() {
    let (raised, fallen) = Floors("all 0.900\n").raised(to: ["all": 0.91289, "forum": 0.5])
    #expect(raised.values == ["all": 0.912, "forum": 0.5])
    #expect(fallen.isEmpty)
  }

  @Test func recordingNeverLowersAndSaysByHowMuchItFell() {
    let (raised, fallen) = Floors("all 0.900\n").raised(to: ["all": 0.8875])
    #expect(raised.values == ["all": 0.9])
    #expect(fallen == ["all fell by 0.0125: floor 0.900, now 0.8875"])
  }
}
