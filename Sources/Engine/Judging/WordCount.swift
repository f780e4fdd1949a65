/// No turn of the agent has more words.
struct WordCount: Examination {
  let most: Int

  func failure(in testimony: Testimony) -> String? {
    for speech in testimony.speeches where speech.wordCount > most {
      return "said \(speech.wordCount) words at once (turn \(speech.turn)), \(most) are allowed"
    }
    return nil
  }
}

extension Speech {
  /// Words are what stands between white space and has a letter or a digit: "it's 9 o'clock" are three.
  var wordCount: Int {
    text.split(whereSeparator: \.isWhitespace).count { word in word.contains { $0.isLetter || $0.isNumber } }
  }
}
