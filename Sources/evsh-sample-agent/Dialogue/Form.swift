/// What the desk is about to do for the caller, and what it has been told for it.
struct Form {
  enum Purpose {
    case booking, rescheduling, cancelling, lookup

    var questions: [Question] {
      switch self {
      case .booking: [.name, .birth, .reason, .day, .time]
      case .rescheduling: [.name, .birth, .day, .time]
      case .cancelling, .lookup: [.name, .birth]
      }
    }

    /// What the desk says before its first question.
    var opening: String {
      switch self {
      case .booking: "I'd be happy to book an appointment for you."
      case .rescheduling: "I can help you reschedule your appointment."
      case .cancelling: "I can cancel your appointment."
      case .lookup: "I can look up your appointment."
      }
    }
  }

  let purpose: Purpose
  private var answers: [Question: String] = [:]

  init(_ purpose: Purpose) { self.purpose = purpose }

  /// What is still to be asked, in order.
  var next: Question? { purpose.questions.first { answers[$0] == nil } }

  /// The answer to a question, empty before it was given.
  subscript(question: Question) -> String {
    get { answers[question] ?? "" }
    set { answers[question] = newValue }
  }
}
