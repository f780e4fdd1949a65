import Testing

@testable import Engine

@Suite struct OverlapTests {
  @Test(arguments: [
    ("reservation", "reserved"), ("reserve", "reserving"), ("cancellation", "cancel"), ("names", "name"),
    ("cities", "city"), ("booking", "booked"), ("confirmation", "confirms"), ("addresses", "addresse"),
  ])
  func sameStem(one: String, other: String) {
    #expect(WordStem.of(Array(one.utf8)[...]) == WordStem.of(Array(other.utf8)[...]))
  }

  @Test(arguments: ["is", "bus", "address", "need", "sing", "bed", "call"])
  func shortWordsKeepTheirEndings(word: String) {
    #expect(WordStem.of(Array(word.utf8)[...]) == word)
  }

  /// What is left of a condition once its form is taken off, and how much of it was said.
  @Test(arguments: [
    ("The main agent asks for the caller's date of birth", "What is your date of birth?", 1.0),
    ("The agent asks for your date of birth", "On which date?", 0.5),
    ("The agent confirms the appointment", "Your appointment is confirmed.", 1),
    ("The agent confirms the appointment", "Which agent did you ask for?", 0),
  ])
  func score(condition: String, said: String, expected: Double) {
    let vocabulary = Vocabulary([condition])
    #expect(
      vocabulary.score(vocabulary.words(of: condition), heard: vocabulary.heard(in: SpokenText(said))) == expected)
  }

  @Test func wordsOfSeveralConditionsWeighLess() {
    let conditions = ["asks for the order number", "asks for the phone number"]
    let vocabulary = Vocabulary(conditions)
    let heard = vocabulary.heard(in: SpokenText("your number?"))
    #expect(conditions.map { vocabulary.score(vocabulary.words(of: $0), heard: heard) } == [1 / 3.0, 1 / 3.0])
  }
}
