/// Something that the desk must know before it can act.
enum Question {
  case name, birth, reason, day, time

  var prompt: String {
    switch self {
    case .name: "May I have your full name, please?"
    case .birth: "What is your date of birth?"
    case .reason: "What is the reason for your visit?"
    case .day: "Which day would you like to come in?"
    case .time: "What time suits you best?"
    }
  }

  /// How the desk asks again after an answer that wasn't one.
  var hint: String {
    switch self {
    case .name: "I need your full name, first and last."
    case .birth: "Please give me your date of birth, for example March 4, 1985."
    case .reason: "Please tell me the reason for your visit in a few words."
    case .day: "Which day would you like? We are open Monday to Saturday."
    case .time: "What time would you like? We are open from 8 a.m. to 6 p.m."
    }
  }

  /// The answer in what the caller said, or nil where there is none.
  func answer(in heard: Utterance) -> String? {
    switch self {
    case .name:
      let name = heard.without("my name is", "my full name is", "the name is", "this is", "it's", "i am", "i'm")
      return Utterance(name).count >= 2 ? name : nil
    case .birth:
      let date = heard.without("my date of birth is", "i was born on", "born on", "it's", "it is", "that's")
      return heard.hasDigit ? date : nil
    case .reason:
      let reason = heard.without("it's for", "it is for", "it's", "it is", "for", "i need", "i have")
      return reason.isEmpty ? nil : reason
    case .day:
      return Self.namesDay(heard) ? heard.without("how about", "maybe", "on", "i'd like", "preferably") : nil
    case .time:
      return Self.namesTime(heard) ? heard.without("how about", "maybe", "at", "i'd like", "preferably") : nil
    }
  }

  private static func namesDay(_ heard: Utterance) -> Bool {
    heard.hasDigit || heard.says("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
      || heard.says("today", "tomorrow", "week", "any day", "earliest", "soon", "as soon as possible", "whenever")
  }

  private static func namesTime(_ heard: Utterance) -> Bool {
    heard.hasDigit || heard.says("morning", "afternoon", "evening", "noon", "midday", "lunch", "lunchtime")
      || heard.says("any time", "anytime", "earliest", "whenever", "half past", "o'clock")
      || heard.says("eight", "nine", "ten", "eleven", "twelve", "one", "two", "three", "four", "five")
  }
}
