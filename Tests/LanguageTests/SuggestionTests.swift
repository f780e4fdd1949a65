import Testing

@testable import Language

@Suite struct SuggestionTests {
  private let commands = [
    "select", "run", "watch", "report", "rerun", "reset", "evaluators", "personalities", "Sales.Inbound",
  ]

  @Test(arguments: [
    ("slect", "select"), ("selcet", "select"), ("rnu", "run"), ("WATCH", "watch"), ("eval", "evaluators"),
    ("persnalitys", "personalities"), ("Sales.Inbuond", "Sales.Inbound"), ("sales.inbuond", "Sales.Inbound"),
    ("rerunn", "rerun"),
  ])
  func nearWordsAreFound(_ word: String, _ meant: String) {
    #expect(Suggestion.nearest(to: word, among: commands) == meant)
    #expect(Suggestion.nearest(to: word, among: commands.reversed()) == meant)
  }

  @Test(arguments: ["", "x", "go", "ran away", "serpent", "re"])
  func farWordsAreNot(_ word: String) {
    #expect(Suggestion.nearest(to: word, among: commands) == nil)
  }

  @Test func shortWordsAreStrict() {
    #expect(Suggestion.nearest(to: "is", among: ["as", "if"]) == nil)
    #expect(Suggestion.nearest(to: "fro", among: ["for", "go"]) == "for")
  }

  @Test func differencesInCaseComeFirst() {
    #expect(Suggestion.nearest(to: "Nightly", among: ["Nightli", "nightly"]) == "nightly")
  }

  @Test func tiesAreBrokenBySizeThenAlphabet() {
    #expect(Suggestion.nearest(to: "cart", among: ["carts", "card", "care"]) == "carts")
    #expect(Suggestion.nearest(to: "cart", among: ["care", "card"]) == "card")
  }

  @Test func editsAreCountedWithinTheLimit() {
    let letters = { (text: String) in Array(text.unicodeScalars) }
    let distance = { editDistance(letters($0), letters($1), limit: $2) }
    #expect(distance("kitten", "sitting", 3) == 3)
    #expect(distance("kitten", "sitting", 2) == nil)
    #expect(distance("ab", "ba", 1) == 1)
    #expect(distance("", "ab", 2) == 2)
    #expect(distance("ab", "", 2) == 2)
    #expect(distance("abcdef", "abcdef", 4) == 0)
  }

  @Test func longWordsAndManyCandidatesAreFine() {
    let long = String(repeating: "a", count: 20_000)
    #expect(Suggestion.nearest(to: long + "b", among: [long + "c", "a"]) == long + "c")
    #expect(Suggestion.nearest(to: "evaluator 99999x", among: (0..<20_000).map { "evaluator \($0)" }) != nil)
  }
}
