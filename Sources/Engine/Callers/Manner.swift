import Evaluation

/// How a personality speaks where no language model is there to play it: a few plain changes to what instructions come
/// to. Fixed messages stay as they are written.
enum Manner: Sendable, Hashable {
  case plain
  /// The shortest way of saying it, and no courtesies.
  case terse
  /// With a few words before it.
  case chatty
  /// With thanks, where there are none yet.
  case polite

  /// By the words of the personality's name and prompt; the first that is found decides.
  init(of personality: Personality?) {
    let text = "\(personality?.name ?? "") \(personality?.prompt ?? "")".lowercased()
    let words = text.split { !$0.isLetter && $0 != "-" }.map(String.init)
    self = words.lazy.compactMap { Self.signs[$0] }.first ?? .plain
  }

  private static let signs: [String: Manner] = [
    "impatient": .terse, "rushed": .terse, "hurried": .terse, "busy": .terse, "curt": .terse, "terse": .terse,
    "brief": .terse, "short-tempered": .terse, "rude": .terse, "angry": .terse,
    "chatty": .chatty, "talkative": .chatty, "rambling": .chatty, "wordy": .chatty, "verbose": .chatty,
    "polite": .polite, "friendly": .polite, "soft-spoken": .polite, "courteous": .polite, "kind": .polite,
  ]

  /// The ways of saying it in this manner, each a sentence or several.
  func spoken(_ phrasings: [String]) -> [String] {
    switch self {
    case .plain: phrasings
    case .terse: [phrasings.map(Self.blunt).min { $0.count < $1.count } ?? ""]
    case .chatty: phrasings.flatMap { words in Self.openers.map { $0 + Self.lowered(words) } }
    case .polite: phrasings.map { Self.isThankful($0) ? $0 : $0 + " Thank you." }
    }
  }

  private static let openers = ["Well, ", "So, ", "Oh, "]

  private static func blunt(_ words: String) -> String { words.replacing(", please", with: "") }

  private static func isThankful(_ words: String) -> Bool {
    let words = words.lowercased()
    return ["thank", "please", "goodbye", "bye"].contains { words.contains($0) }
  }

  /// With a small letter at the beginning, unless it is "I", or a name by itself.
  private static func lowered(_ words: String) -> String {
    guard let first = words.split(separator: " ").first, first.count > 1, !first.hasPrefix("I'"),
      Self.common.contains(first.lowercased().trimming { !$0.isLetter && $0 != "'" }.description)
    else { return words }
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  /// What sentences begin with here, and no name does.
  private static let common: Set = [
    "my", "it's", "sure", "yes", "no", "thank", "thanks", "please", "sorry", "could", "can", "do", "what", "the",
    "goodbye", "bye",
  ]
}
