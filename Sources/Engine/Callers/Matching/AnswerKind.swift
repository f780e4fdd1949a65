/// What kind of answer a question wants, or a condition is about: a date, a place, a number. Several may go together.
struct AnswerKind: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  static let time = AnswerKind(rawValue: 1)
  static let date = AnswerKind(rawValue: 1 << 1)
  static let duration = AnswerKind(rawValue: 1 << 2)
  static let place = AnswerKind(rawValue: 1 << 3)
  /// A place that has many others in it, and one that has none.
  static let region = AnswerKind(rawValue: 1 << 4)
  static let spot = AnswerKind(rawValue: 1 << 5)
  static let number = AnswerKind(rawValue: 1 << 6)
  static let money = AnswerKind(rawValue: 1 << 7)
  static let name = AnswerKind(rawValue: 1 << 8)
  static let person = AnswerKind(rawValue: 1 << 9)
  static let sort = AnswerKind(rawValue: 1 << 10)
  static let contact = AnswerKind(rawValue: 1 << 11)
  static let yesNo = AnswerKind(rawValue: 1 << 12)

  /// The kinds of answer that a noun, by its stem, asks for; empty where it says nothing.
  static func of(noun stem: String) -> AnswerKind { byNoun[stem] ?? [] }

  /// Whether a stem is a unit that durations are counted in.
  static func isUnitOfTime(_ stem: String) -> Bool { units.contains(stem) }

  private static let units = Set(["day", "night", "hour", "week", "month"].map(WordStem.of))

  private static let byNoun: [String: AnswerKind] = {
    var kinds: [String: AnswerKind] = [:]
    for (kind, words) in nouns {
      for word in words.split(separator: " ") { kinds[WordStem.of(String(word)), default: []].insert(kind) }
    }
    return kinds
  }()

  private static let nouns: [(AnswerKind, String)] = [
    (.time, "time hour"),
    (.date, "date day month year birthday birth weekday"),
    (.duration, "duration length long nights"),
    (.place, "place location city area town destination origin region state country neighborhood metropolis"),
    (.region, "city area town region state country neighborhood metropolis"),
    (.spot, "address street venue station airport"),
    (.number, "number many quantity count size rating"),
    (.money, "price cost fare fee amount rent balance budget charge sum rate much"),
    (.name, "name title"),
    (.person, "who whom person recipient doctor artist actor director"),
    (.sort, "kind type sort category class genre style"),
    (.contact, "phone telephone email fax"),
    (.yesNo, "whether boolean flag"),
  ]
}
