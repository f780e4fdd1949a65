import Evaluation

/// What the desk does for a caller once it has been told all that it must know.
extension FrontDesk {
  mutating func begin(_ purpose: Form.Purpose) -> [AgentMessage] {
    let form = Form(purpose)
    step = .asking(form)
    return say(purpose.opening + " " + (form.next?.prompt ?? ""))
  }

  /// What the caller says in the middle of a form that is no answer to it.
  mutating func aside(_ heard: Utterance) -> [AgentMessage]? {
    if heard.says("never mind", "nevermind", "forget it", "forget about it") {
      step = .open
      return say("No problem. \(Self.anythingElse)")
    }
    return switch Topic(heard) {
    case .human: transfer()
    case .repetition: say(lastSaid)
    case .farewell where heard.says("bye", "goodbye"): hangUp("All right. Goodbye!")
    case .information(let information) where heard.isQuestion:
      say("\(information.text) Now, where were we? \(pending)")
    default: nil
    }
  }

  /// The question that the caller hasn't answered yet.
  private var pending: String {
    if case .asking(let form) = step, let question = form.next { question.prompt } else { "Shall I go ahead?" }
  }

  mutating func fill(_ form: Form, _ heard: Utterance) -> [AgentMessage] {
    var form = form
    guard let question = form.next else { return complete(form) }
    guard let answer = question.answer(in: heard) else { return say("Sorry, I didn't get that. \(question.hint)") }
    form[question] = answer
    guard let next = form.next else { return complete(form) }
    step = .asking(form)
    return say("Thank you. \(next.prompt)")
  }

  private mutating func complete(_ form: Form) -> [AgentMessage] {
    step = .confirming(form)
    switch form.purpose {
    case .booking:
      return say(
        """
        Let me read that back: \(form[.name]), born \(form[.birth]), for \(form[.reason]), on \(form[.day]) at \
        \(form[.time]). Is that correct?
        """)
    case .cancelling:
      return say(
        """
        You have an appointment \(Diary.appointment(of: form[.name])). Please note that cancelling less than 24 hours \
        ahead costs a fee of 40 dollars. Shall I cancel it?
        """)
    case .rescheduling:
      step = .open
      return say("I have moved your appointment to \(form[.day]) at \(form[.time]). \(Self.anythingElse)")
    case .lookup:
      step = .open
      return say("You have an appointment \(Diary.appointment(of: form[.name])). \(Self.anythingElse)")
    }
  }

  mutating func decide(_ form: Form, _ heard: Utterance) -> [AgentMessage] {
    if heard.says("no", "nope", "not", "wrong", "don't") {
      step = .open
      return form.purpose == .booking
        ? begin(.booking) : say("All right, your appointment stays as it is. \(Self.anythingElse)")
    }
    guard heard.says("yes", "yeah", "yep", "correct", "right", "sure", "please", "go ahead", "ok", "okay", "fine")
    else {
      return say("Sorry, I didn't get that. Please say yes or no.")
    }
    step = .open
    return form.purpose == .booking ? book(form) : cancel(form)
  }

  private mutating func book(_ form: Form) -> [AgentMessage] {
    let confirmation = Diary.confirmation(of: form)
    let arguments: JSONObject = [
      "name": .string(form[.name]), "date_of_birth": .string(form[.birth]), "reason": .string(form[.reason]),
      "day": .string(form[.day]), "time": .string(form[.time]),
    ]
    return act("book_appointment", arguments, result: ["status": "booked", "confirmation": .string(confirmation)])
      + say(
        """
        Your appointment is booked for \(form[.day]) at \(form[.time]). Your confirmation number is \(confirmation). \
        \(Self.anythingElse)
        """)
  }

  private mutating func cancel(_ form: Form) -> [AgentMessage] {
    let arguments: JSONObject = ["name": .string(form[.name]), "date_of_birth": .string(form[.birth])]
    return act("cancel_appointment", arguments, result: ["status": "cancelled"])
      + say("Your appointment has been cancelled. \(Self.anythingElse)")
  }
}
