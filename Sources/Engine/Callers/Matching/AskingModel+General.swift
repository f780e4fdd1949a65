extension AskingModel {
  /// The weights in use, fitted to dialogues of seventeen services (Schema-Guided Dialogue, Rastogi et al., 2020, its part
  /// for development), to two digits after the point.
  package static let general = AskingModel([
    .bias: -1.53, .questionWord: 1.02, .yesNo: -0.65, .request: 1.36, .fragment: -1.9, .statement: -3.41,
    .confirmation: -0.66, .offer: -1.37, .closing: -1.54, .finding: -3.02, .length: -2.38, .exact: 2.22, .near: 0.4,
    .gloss: 0.68, .precise: 2.45, .rival: -2.36, .wanted: 2.98, .wantedCover: 3.26, .whenDate: 1.88,
    .whereRegion: 4.01, .open: -1.13, .mentioned: 2.76, .value: 5.2, .otherValues: -1.98, .notYesNo: -1.47,
  ])

  private init(_ weights: [Trait: Double]) {
    self.init(weights: Trait.allCases.map { weights[$0] ?? 0 })
  }
}
