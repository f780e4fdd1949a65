/// An agent's turn read with a table's topics in mind: how much of each was said, clause by clause and in all.
struct Reading {
  private let topics: [Topic?]
  private let clauses: [(clause: Clause, heard: Vocabulary.Heard, covers: [Double])]
  private let covers: [Double]
  private let acts: Set<SpeechAct>

  init(_ turn: AgentTurn, _ topics: [Topic?], _ vocabulary: Vocabulary) {
    self.topics = topics
    // Where no condition is about a topic, nobody asks what was said of it.
    let said = topics.contains { $0 != nil } ? turn.clauses : []
    clauses = said.map { clause in
      let heard = vocabulary.heard(clause.stems)
      return (clause, heard, topics.map { $0.map(heard.cover) ?? 0 })
    }
    let all = vocabulary.heard(said.flatMap(\.stems))
    covers = topics.map { $0.map(all.cover) ?? 0 }
    acts = said.reduce(into: []) { $0.formUnion(Self.phrases.meanings(in: $1.words)) }
  }

  /// How much of a topic was said, from 0 to 1.
  func cover(of place: Int) -> Double { covers[place] }

  /// How each clause and a topic meet, by `Trait`.
  func traits(of place: Int) -> [[Double]] {
    guard let topic = topics[place] else { return [] }
    return clauses.map { clause, heard, covers in
      let rival = covers.indices.filter { $0 != place }.map { covers[$0] }.max() ?? 0
      return Meeting(topic: topic, clause: clause, heard: heard, cover: covers[place], rival: rival).traits
    }
  }

  /// How likely the agent asks for the topic, and the sentence that says so most.
  func asking(_ place: Int, _ model: AskingModel) -> (Double, sentence: String)? {
    let traits = traits(of: place)
    guard let best = traits.indices.max(by: { model.strength(traits[$0]) < model.strength(traits[$1]) }) else {
      return nil
    }
    return (model.score(traits), clauses[best].clause.sentence)
  }

  /// How far the agent does this about the topic: its words count, and that the agent said it the way this is said.
  func doing(_ act: SpeechAct, _ place: Int) -> (Double, sentence: String) {
    let isDone = acts.contains(act)
    let cover = covers[place]
    let isAlone = topics[place]?.isEmpty ?? true
    let score: Double =
      switch act {
      case _ where isAlone: isDone ? 1 : 0.0
      case .says, .asks: cover
      case .confirms, .offers: cover * (isDone ? 1 : 0.6)
      case .refuses, .denies: cover * (isDone ? 1 : 0.3)
      case .greets, .transfers, .apologizes, .thanks, .ends: isDone ? 0.4 + 0.6 * cover : 0.4 * cover
      }
    return (score, closest(to: place, doing: act))
  }

  /// The sentence with most of the topic's words.
  func closest(to place: Int, doing act: SpeechAct? = nil) -> String {
    let near = clauses.max { one, other in
      weight(one, place, act) < weight(other, place, act)
    }
    return near?.clause.sentence ?? ""
  }

  private func weight(
    _ part: (clause: Clause, heard: Vocabulary.Heard, covers: [Double]), _ place: Int, _ act: SpeechAct?
  ) -> Double {
    let isDone = act.map { Self.phrases.meanings(in: part.clause.words).contains($0) } ?? false
    return part.covers[place] + (isDone ? 0.5 : 0)
  }

  private static let phrases = Phrases<Set<SpeechAct>>(SpeechAct.allCases.map { ([$0], $0.phrases) })
}
