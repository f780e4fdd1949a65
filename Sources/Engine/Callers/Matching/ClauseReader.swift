/// Takes what an agent said apart into clauses, and says how each of them speaks.
enum ClauseReader {
  /// The clauses, in their order.
  static func clauses(of text: String) -> [Clause] {
    let sentences = SpokenSentence.all(in: text)
    let manners = sentences.map { phrases.meanings(in: $0.words.map(\.bare)) }
    let shared: Clause.Manner = manners.contains { $0.contains(.finding) } ? .finding : []
    return zip(sentences, manners).flatMap { sentence, manner in
      parts(of: sentence.words).map { clause($0, of: sentence, manner.union(shared)) }
    }
  }

  /// Whether the words ask whether that was all.
  static func closes(_ words: [String]) -> Bool { phrases.meanings(in: words).contains(.closing) }

  /// A sentence in parts that each ask one thing: it is cut where "and" or a comma introduces a question word.
  private static func parts(of words: [SpokenSentence.Word]) -> [ArraySlice<SpokenSentence.Word>] {
    var parts: [ArraySlice<SpokenSentence.Word>] = []
    var start = 0
    for index in words.indices.dropFirst() where joints.contains(words[index].bare) || words[index - 1].endsPart {
      guard words[index...].prefix(3).contains(where: { questionWords.contains($0.bare) }) else { continue }
      parts.append(words[start..<index])
      start = index
    }
    parts.append(words[start...])
    return parts
  }

  private static func clause(
    _ part: ArraySlice<SpokenSentence.Word>, of sentence: SpokenSentence, _ manner: Clause.Manner
  ) -> Clause {
    let words = spoken(part.map(\.bare))
    let stems = words.map(WordStem.of)
    return Clause(
      words: words, stems: stems, sentence: sentence.text,
      manner: manner.union(asking(words, isQuestion: sentence.isQuestion, isRequest: manner.contains(.request))),
      wanted: .wanted(by: words, stems),
      mentioned: stems.reduce(into: []) { $0.formUnion(AnswerKind.of(noun: $1)) }, values: .values(in: Array(part)))
  }

  /// The words without the "to" of infinitives, which says nothing of where to.
  private static func spoken(_ words: [String]) -> [String] {
    words.indices.filter { index in
      words[index] != "to" || index == 0 || index == words.count - 1 || determiners.contains(words[index + 1])
    }.map { words[$0] }
  }

  private static func asking(_ words: [String], isQuestion: Bool, isRequest: Bool) -> Clause.Manner {
    let begins = words.first.map(questionWords.contains) ?? false
    if isQuestion || isRequest || begins, words.contains(where: questionWords.contains) { return .questionWord }
    if isQuestion, let first = words.first(where: { !leads.contains($0) }), auxiliaries.contains(first) {
      return .yesNo
    }
    if isRequest { return [] }
    return isQuestion ? .fragment : .statement
  }

  private static let joints: Set = ["and", "or", "also", "plus"]
  private static let determiners: Set = ["the", "a", "which", "what", "where", "whom", "your", "and"]
  private static let questionWords: Set = [
    "what", "when", "where", "which", "who", "whom", "whose", "how", "what's", "where's", "when's", "who's",
  ]
  private static let auxiliaries: Set = [
    "do", "does", "did", "is", "are", "was", "were", "would", "will", "can", "could", "should", "shall", "have", "has",
    "may", "might", "any", "want", "wish", "need",
  ]
  private static let leads: Set = [
    "ok", "okay", "sure", "and", "also", "so", "well", "great", "alright", "yes", "no", "yeah", "but", "then", "now",
    "please", "all", "right", "good", "perfect", "fine", "thanks",
  ]

  private static let phrases = Phrases<Clause.Manner>([
    (
      .request,
      [
        "please provide", "please specify", "please tell", "please give", "please let", "please enter", "please state",
        "please say", "please choose", "please select", "tell me", "let me know", "i need", "i'll need", "i will need",
        "need to know", "i know", "may i have", "can i have", "can i get", "could i have", "could i get", "may i get",
        "may i ask", "can i ask", "give me", "provide me", "provide the", "provide your", "specify", "like to know",
        "want to know", "i require", "you tell", "you provide", "you give", "you specify", "help me with", "inform me",
      ]
    ),
    (
      .confirmation,
      [
        "confirm", "confirming", "verify", "correct", "right", "is that okay", "is that ok", "is this okay", "details",
        "so you", "you want a", "you'd like", "you would like", "you want to", "just to",
      ]
    ),
    (
      .offer,
      [
        "how about", "what about", "what if", "how does", "how do you like", "would you like to", "do you want to",
        "did you want to", "do you wish to", "would you want to", "should i", "shall i", "shall we", "want me to",
        "like me to", "would that", "does that", "does this", "will that", "are you interested", "how is", "is it okay",
        "would you be interested", "do you like", "would you like this", "would you like that",
      ]
    ),
    (
      .closing,
      [
        "anything else", "something else", "any other", "any more", "anything more", "else i can", "help you", "assist",
        "assistance", "can i help", "may i help", "anything i", "further", "what else", "other help",
      ]
    ),
    (
      .finding,
      [
        "i found", "i've found", "i have found", "there is a", "there are", "there's a", "i have a", "i've got",
        "i see",
        "found", "available", "results", "options",
      ]
    ),
  ])
}
