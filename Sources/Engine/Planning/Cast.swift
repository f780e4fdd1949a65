import Evaluation

/// Who plays in one run: an evaluator with one personality and one test profile, for one agent.
struct Cast: Sendable {
  let evaluator: Evaluator
  let agent: Agent?
  let personality: Personality?
  let profile: TestProfile?
  /// Which of the evaluator's repeats this is, from 1.
  var attempt = 1
  /// How many times its caller went off script before: it is to find other words.
  var strays = 0
  /// Which servers its caller's functions may ask.
  var functionReach = FunctionReach.public

  /// Tells apart what a language model is asked for it, from 1: the repeats are to be independent, and so is one that was
  /// begun again.
  var sitting: Int { attempt + strays << 20 }

  /// The caller that plays it, or what keeps it from being played.
  func script(improvises: Bool = false) throws(Obstacles) -> CallerScript {
    try CallerCompiler.compile(
      evaluator, profile: profile, personality: personality, agentSpeaksFirst: agent?.speaksFirst,
      improvises: improvises)
  }

  /// The same for the same cast, always: FNV-1a (Fowler, Noll, Vo) over its ids.
  var seed: UInt64 {
    let ids = [evaluator.id, personality?.id ?? 0, profile?.id ?? 0, attempt]
    return (strays == 0 ? ids : ids + [strays]).reduce(0xCBF2_9CE4_8422_2325) { hash, id in
      (0..<8).reduce(hash) { hash, byte in
        (hash ^ UInt64(UInt8(truncatingIfNeeded: id >> (8 * byte)))) &* 0x100_0000_01B3
      }
    }
  }
}
