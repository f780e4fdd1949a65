/// What a condition is about: its content words, and the kinds of answer that it stands for.
struct Topic: Sendable, Hashable {
  /// The condition's words, as places in the vocabulary.
  let head: [Int]
  /// Those that only explain it.
  let gloss: [Int]
  let kinds: AnswerKind
  /// Whether it is what agents ask last, "anything else".
  let isClosing: Bool

  init(_ form: TriggerForm, _ vocabulary: Vocabulary) {
    let head = vocabulary.places(of: form.head)
    self.head = head
    gloss = vocabulary.places(of: form.gloss).filter { !head.contains($0) }
    kinds = Self.kinds(of: form)
    isClosing = ClauseReader.closes(SpokenText(form.head).words.map { String(decoding: $0, as: UTF8.self) })
  }

  var isEmpty: Bool { head.isEmpty && gloss.isEmpty }

  /// By the last noun that has kinds, and by how the explanation begins: "name of …", "city where …".
  private static func kinds(of form: TriggerForm) -> AnswerKind {
    let head = SpokenText(form.head).words.map(WordStem.of)
    let gloss = SpokenText(form.gloss).words.map(WordStem.of)
    var kinds = head.reversed().lazy.map(AnswerKind.of(noun:)).first { !$0.isEmpty } ?? []
    for stem in gloss.prefix(2) { kinds.formUnion(AnswerKind.of(noun: stem)) }
    if head.contains(where: { AnswerKind.of(noun: $0) == .number }) {
      kinds.insert(.number)
      if head.contains(where: AnswerKind.isUnitOfTime) { kinds.insert(.duration) }
    }
    return kinds
  }
}
