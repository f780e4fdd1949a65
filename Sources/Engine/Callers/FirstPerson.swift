/// Turns an instruction's words to the caller, "your order", "you want", into the caller's own, "my order", "I want".
enum FirstPerson {
  /// The text as the caller would say it; `asking` also turns what is said of the agent, "they", into "you".
  static func of(_ text: some StringProtocol, asking: Bool = false) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).map { String($0) }
    var turned: [String] = []
    var index = 0
    while index < words.count {
      let before = index > 0 ? words[index - 1].lowercased() : nil
      let after = index + 1 < words.count ? words[index + 1].lowercased() : nil
      if words[index].lowercased() == "the", after.map({ core(of: $0) }) == "agent", let next = after {
        turned.append("you" + next.dropFirst("agent".count))
        index += 1
      } else {
        turned.append(word(words[index], before: before, after: after, asking: asking))
      }
      index += 1
    }
    return turned.joined(separator: " ")
  }

  private static func core(of word: String) -> String { String(word.prefix { $0.isLetter || $0 == "'" || $0 == "’" }) }

  private static func word(_ word: String, before: String?, after: String?, asking: Bool) -> String {
    let core = core(of: word)
    let tail = word.dropFirst(core.count)
    let key = core.lowercased().replacing("’", with: "'")
    if key == "you" { return (isObject(before: before, after: tail.isEmpty ? after : nil) ? "me" : "I") + tail }
    if let verb = ["are": "am", "were": "was"][key], before == "you" { return verb + tail }
    if let own = own[key] ?? (asking ? theirs[key] : nil) { return own + tail }
    return word
  }

  /// Whether "you" is "me": after what takes an object, at the end, or before what a verb can't be.
  private static func isObject(before: String?, after: String?) -> Bool {
    guard let before else { return false }
    if subjects.contains(before) { return false }
    guard let after else { return true }
    return takesObject.contains(before) || beginsAnother.contains(after)
  }

  private static let own = [
    "your": "my", "yours": "mine", "yourself": "myself", "you're": "I'm", "you've": "I've", "you'll": "I'll",
    "you'd": "I'd",
  ]
  private static let theirs = [
    "they": "you", "them": "you", "their": "your", "they're": "you're", "they've": "you've", "they'll": "you'll",
  ]
  private static let subjects: Set = [
    "that", "if", "whether", "when", "because", "and", "but", "what", "where", "why", "how",
  ]
  private static let takesObject: Set = [
    "to", "for", "with", "at", "from", "of", "about", "by", "on", "give", "send", "tell", "help", "call", "email",
    "text",
    "show", "transfer", "connect", "contact", "charge", "refund", "let", "remind", "put", "get", "bring",
  ]
  private static let beginsAnother: Set = [
    "to", "a", "an", "the", "with", "for", "at", "in", "on", "by", "about", "back", "some", "your", "and", "or",
  ]
}
