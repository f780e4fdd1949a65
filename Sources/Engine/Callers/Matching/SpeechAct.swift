/// What an agent does in a sentence, as conditions name it: "The agent offers …".
enum SpeechAct: String, Sendable, Hashable, CaseIterable {
  case confirms, asks, offers, refuses, denies, greets, transfers, apologizes, thanks, ends, says

  /// The words that name the act in a condition; longer ones come first.
  var openers: [String] {
    switch self {
    case .confirms:
      [
        "asks to confirm", "asks the caller to confirm", "asks you to confirm", "asks for confirmation of",
        "asks for confirmation", "confirms", "confirm", "verifies", "verify", "reads back", "repeats back",
      ]
    case .asks:
      [
        "asks", "ask", "requests", "request", "inquires", "enquires", "wants to know", "needs to know", "wants",
        "needs",
      ]
    case .offers: ["offers", "offer", "proposes", "propose", "suggests", "suggest", "recommends", "recommend"]
    case .refuses:
      [
        "refuses", "refuse", "declines", "decline", "rejects", "cannot", "can't", "says it cannot", "says it can't",
        "is unable",
      ]
    case .denies: ["denies", "deny", "says no"]
    case .greets: ["greets", "greet", "welcomes", "says hello", "introduces itself", "answers the call"]
    case .transfers: ["transfers", "transfer", "puts you through", "connects", "forwards", "hands over", "escalates"]
    case .apologizes: ["apologizes", "apologises", "says sorry"]
    case .thanks: ["thanks", "thank"]
    case .ends: ["says goodbye", "says bye", "ends the call", "ends the conversation", "hangs up"]
    case .says:
      [
        "says", "say", "mentions", "mention", "states", "state", "tells", "tell", "informs", "explains", "announces",
        "gives", "provides", "responds with", "responds", "replies",
      ]
    }
  }

  /// What an agent says when it does it; empty where nothing gives it away.
  var phrases: [String] {
    switch self {
    case .confirms:
      [
        "confirm", "confirmed", "confirming", "verify", "correct", "right", "is booked", "is reserved", "is scheduled",
        "has been", "all set", "you want", "you'd like", "you would like", "so you",
      ]
    case .offers:
      [
        "would you like", "do you want", "offer", "how about", "what about", "shall i", "should i", "i can", "we can",
        "we have", "i have", "there is", "there are", "available", "suggest", "recommend", "instead",
      ]
    case .refuses, .denies:
      [
        "can't", "cannot", "can not", "unable", "not able", "not possible", "not allowed", "won't", "not available",
        "unfortunately", "afraid", "no", "don't", "isn't", "not",
      ]
    case .greets:
      [
        "hello", "hi", "hey", "welcome", "good morning", "good afternoon", "good evening", "thank you for calling",
        "thanks for calling", "how can i help", "how may i help", "this is",
      ]
    case .transfers:
      [
        "transfer", "transferring", "connect you", "connecting you", "put you through", "putting you through",
        "hold on",
        "please hold", "hand you over", "forward you", "escalate",
      ]
    case .apologizes: ["sorry", "apologize", "apologise", "apologies"]
    case .thanks: ["thank", "thanks"]
    case .ends: ["goodbye", "bye", "good bye", "have a great", "have a nice", "have a good", "take care"]
    case .asks, .says: []
    }
  }

  /// Whether the act is known by its phrases alone, so that a condition needs no topic.
  var speaksForItself: Bool {
    switch self {
    case .confirms, .refuses, .denies, .greets, .transfers, .apologizes, .thanks, .ends: true
    case .asks, .offers, .says: false
    }
  }
}
