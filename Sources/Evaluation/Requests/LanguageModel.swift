/// A language model behind an endpoint with chat completions, for callers and judging. Its key is the environment's.
package struct LanguageModel: Sendable, Hashable {
  /// What one run may use where nothing is said, in tokens.
  package static let standardTokens = 100_000

  /// Where the API begins, `http://localhost:11434/v1`.
  package var url: String
  package var name: String
  /// The most that one run may use, in tokens; the caller ends it before it would be more.
  package var mostTokens = standardTokens
  /// Nil where nothing is said of it.
  package var price: Price?

  /// What a million tokens cost, in whatever currency: those that are sent, and those that come back.
  package struct Price: Sendable, Hashable {
    package var input: Double
    package var output: Double

    package init(input: Double, output: Double) {
      self.input = input
      self.output = output
    }

    package func cost(of usage: TokenUsage) -> Double {
      (Double(usage.prompt) * input + Double(usage.completion) * output) / 1_000_000
    }
  }

  package init(url: String, name: String) {
    self.url = url
    self.name = name
  }
}

extension LanguageModel {
  package var json: JSONValue {
    [
      "url": .string(url), "name": .string(name), "max_tokens": .integer(mostTokens),
      "price": price.map { [.number($0.input), .number($0.output)] } ?? .null,
    ]
  }

  /// Reads back what `json` wrote.
  package init?(_ json: JSONValue) {
    guard let url = json["url"]?.string, let name = json["name"]?.string else { return nil }
    self.init(url: url, name: name)
    let price = json["price"]?.array?.compactMap(\.number) ?? []
    if price.count == 2 { self.price = Price(input: price[0], output: price[1]) }
    mostTokens = json["max_tokens"]?.integer ?? Self.standardTokens
  }
}
