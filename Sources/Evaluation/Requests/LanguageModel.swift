/// A language model behind an endpoint with chat completions, for callers and judging. Its key is the environment's.
package struct LanguageModel: Sendable, Hashable {
  /// What one run may use where nothing is said, in tokens.
  package static let standardTokens = 100_000

  /// Where the API begins, `http://localhost:11434/v1`.
  package var url: String
  package var name: String
  /// The most that one run may use, in tokens; the caller ends it before it would be more.
  package var mostTokens = standardTokens

  package init(url: String, name: String) {
    self.url = url
    self.name = name
  }
}

extension LanguageModel {
  package var json: JSONValue {
    ["url": .string(url), "name": .string(name), "max_tokens": .integer(mostTokens)]
  }

  /// Reads back what `json` wrote.
  package init?(_ json: JSONValue) {
    guard let url = json["url"]?.string, let name = json["name"]?.string else { return nil }
    self.init(url: url, name: name)
    mostTokens = json["max_tokens"]?.integer ?? Self.standardTokens
  }
}
