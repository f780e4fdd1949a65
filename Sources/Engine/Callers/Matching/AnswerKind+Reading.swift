extension AnswerKind {
  /// The kinds of answer that a clause's question words want: "when", "how many", "which city".
  static func wanted(by words: [String], _ stems: [String]) -> AnswerKind {
    words.indices.reduce(into: []) { $0.formUnion(wanted(by: words[$1], before: stems[($1 + 1)...].prefix(3))) }
  }

  private static func wanted(by word: String, before next: ArraySlice<String>) -> AnswerKind {
    switch word {
    case "when", "when's": return [.time, .date]
    case "where", "where's": return [.place, .region]
    case "who", "whom", "whose", "who's": return [.person, .name]
    case "how": return measured(by: next)
    case "what", "which", "what's":
      if let kinds = next.lazy.map(of(noun:)).first(where: { !$0.isEmpty }) { return kinds }
      return next.first.map { StopWords.isOne(stem: $0) ? [] : [.name, .sort] } ?? []
    default: return []
    }
  }

  /// "how many", "how much", "how long".
  private static func measured(by next: ArraySlice<String>) -> AnswerKind {
    switch next.first {
    case "many": next.dropFirst().first.map(isUnitOfTime) == true ? [.number, .duration] : .number
    case "much": .money
    case "long": .duration
    case "soon", "early", "lat": .time
    default: []
    }
  }

  /// The kinds of the values that are said: dates, times, sums, numbers, names, and alternatives, "red or white".
  static func values(in words: [SpokenSentence.Word]) -> AnswerKind {
    let values = words.indices.reduce(into: AnswerKind()) { $0.formUnion(value(words[$1], isFirst: $1 == 0)) }
    return values.isDisjoint(with: [.date, .time, .number, .money]) && hasAlternatives(words)
      ? values.union(.sort) : values
  }

  private static func value(_ word: SpokenSentence.Word, isFirst: Bool) -> AnswerKind {
    let bare = word.bare
    if dates.contains(bare) { return .date }
    if bare.first == "$" { return .money }
    if bare.first?.isNumber == true {
      if word.hasColon || bare.hasSuffix("am") || bare.hasSuffix("pm") { return .time }
      return ["st", "nd", "rd", "th"].contains(where: bare.hasSuffix) ? .date : .number
    }
    if isFirst { return [] }
    if times.contains(bare) { return .time }
    return word.isCapital && !capitals.contains(bare) ? .name : []
  }

  private static func hasAlternatives(_ words: [SpokenSentence.Word]) -> Bool {
    zip(words, words.dropFirst()).dropFirst().contains { word, next in
      word.bare == "or" && next.bare != "something" && next.bare != "anything"
    }
  }

  private static let dates: Set = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tomorrow", "tonight",
  ]
  private static let times: Set = ["am", "pm", "noon", "midnight", "o'clock"]
  /// Words with a capital that are no names.
  private static let capitals: Set = ["i", "i'm", "i'll", "i've", "i'd", "ok", "okay"]
}
