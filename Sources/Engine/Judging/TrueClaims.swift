import Evaluation

/// What the agent claims to have done it has done, for each of several claims.
struct TrueClaims: Examination {
  let deeds: [Deed]

  /// Claims by texts that the agent says.
  init(saying claims: [Claim]) {
    deeds = claims.map { Deed(wording: .text($0.words, SpokenText($0.words)), tool: $0.tool) }
  }

  /// Claims by regular expressions that match what it says in one turn.
  init(matching claims: [Claim]) throws(Obstacle) {
    var deeds: [Deed] = []
    for claim in claims { deeds.append(Deed(wording: .pattern(try PatternSearch(claim.words)), tool: claim.tool)) }
    self.deeds = deeds
  }

  func failure(in testimony: Testimony) -> String? {
    deeds.lazy.compactMap { $0.failure(in: testimony) }.first
  }
}
