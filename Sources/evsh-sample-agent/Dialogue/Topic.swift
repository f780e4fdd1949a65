/// What a caller wants, by the words that say so.
enum Topic {
  case booking, rescheduling, cancelling
  case ownAppointment
  /// Somebody else's appointment, and who that is to the caller.
  case othersAppointment(String)
  case information(Information)
  case human, repetition, farewell, thanks, greeting

  private static let relatives = [
    "husband", "wife", "partner", "mother", "mom", "mum", "father", "dad", "son", "daughter", "brother", "sister",
    "friend", "neighbor", "neighbour", "boss", "colleague", "grandmother", "grandfather", "boyfriend", "girlfriend",
  ]

  init?(_ heard: Utterance) {
    if let topic = Self.service(heard) ?? Self.appointment(heard) ?? Self.information(heard) ?? Self.courtesy(heard) {
      self = topic
    } else {
      return nil
    }
  }

  private static func service(_ heard: Utterance) -> Topic? {
    if heard.says("repeat", "say that again", "say again", "pardon", "come again", "once more", "didn't catch") {
      return .repetition
    }
    if heard.says("human", "real person", "representative", "operator", "receptionist", "somebody else")
      || heard.says("speak to", "speak with", "talk to", "talk with", "put me through", "transfer me", "connect me")
    {
      return .human
    }
    return nil
  }

  private static func appointment(_ heard: Utterance) -> Topic? {
    if heard.says("reschedule", "rescheduling", "move", "postpone", "change my appointment", "different time") {
      return .rescheduling
    }
    if heard.says("cancel", "cancelling", "canceling", "call off") { return .cancelling }
    if heard.says("book", "booking", "schedule", "make an appointment", "need an appointment", "get an appointment")
      || heard.says("like an appointment", "want an appointment", "see a doctor", "see the doctor", "see a dentist")
    {
      return .booking
    }
    if let relative = relatives.first(where: { heard.says("my \($0)", "my \($0)'s") }) {
      return .othersAppointment(relative)
    }
    return heard.says("my appointment", "an appointment", "appointment") ? .ownAppointment : nil
  }

  private static func information(_ heard: Utterance) -> Topic? {
    if heard.says("open", "opening", "hours", "close", "closed", "closing") { return .information(.hours) }
    if heard.says("where", "address", "location", "located", "parking", "park", "directions", "get there") {
      return .information(.location)
    }
    if heard.says("insurance", "insured", "coverage", "covered", "cover") { return .information(.insurance) }
    if heard.says("price", "prices", "cost", "costs", "how much", "expensive", "charge", "fee", "fees") {
      return .information(.prices)
    }
    return nil
  }

  private static func courtesy(_ heard: Utterance) -> Topic? {
    if heard.says("bye", "goodbye", "that's all", "that is all", "that's it", "that will be all", "nothing else")
      || heard.says("no thanks", "no thank you", "have a nice day", "have a good day")
      || heard.isOnly("no", "nope", "no that's fine", "no i'm good")
    {
      return .farewell
    }
    if heard.says("thanks", "thank you") || heard.isOnly("okay", "ok", "great", "perfect") { return .thanks }
    return heard.says("hello", "hi", "hey", "good morning", "good afternoon", "yes", "yeah") ? .greeting : nil
  }
}
