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

  /// How much of a condition was said: words of its form count for nothing.
  @Test(arguments: [
    ("The agent confirms the appointment", "Your appointment is confirmed.", 1.0),
    ("The main agent asks for the caller's date of birth", "What is your date of birth?", 1),
    ("The agent confirms the appointment", "Which agent did you ask for?", 0),
  ])
  func cover(condition: String, said: String, expected: Double) {
    let form = TriggerForm(condition)
    let vocabulary = Vocabulary([form.head])
    let heard = vocabulary.heard(SpokenText(said).words.map(WordStem.of))
    #expect(heard.cover(of: Topic(form, vocabulary)) == expected)
  }

  @Test func wordsOfAllConditionsWeighLess() {
    let forms = ["the order number", "the phone number"].map { TriggerForm("asks for \($0)") }
    let vocabulary = Vocabulary(forms.map(\.head))
    let heard = vocabulary.heard(["number"])
    let covers = forms.map { heard.cover(of: Topic($0, vocabulary)) }
    #expect(covers[0] > 0 && covers[0] < 0.4)
  }
}
