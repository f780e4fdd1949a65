extension AskingModel {
  /// The weights in use, fitted to dialogues of seventeen services (Schema-Guided Dialogue, Rastogi et al., 2020, its part
  /// for development), to two digits after the point.
  package static let general = AskingModel([
    .bias: -1.52, .questionWord: 1.03, .yesNo: -0.65, .request: 1.36, .fragment: -1.75, .statement: -3.4,
    .confirmation: -0.76, .offer: -1.46, .closing: -1.45, .finding: -3.12, .length: -2.24, .exact: 1.87, .near: 0.29,
    .gloss: 0.66, .precise: 2.58, .rival: -2.39, .wanted: 2.96, .wantedCover: 3.38, .whenDate: 1.89,
    .whereRegion: 4.02, .open: -1.18, .mentioned: 2.85, .value: 4, .otherValues: -1.82, .notYesNo: -1.41,
  ])

  private init(_ weights: [Trait: Double]) {
    self.init(weights: Trait.allCases.map { weights[$0] ?? 0 })
  }
}
