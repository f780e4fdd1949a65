/// What language models were asked, and what it cost, by the count that their endpoints give.
package struct TokenUsage: Sendable, Hashable {
  package var prompt: Int
  package var completion: Int
  /// Requests that were sent; an answer that was known already is none.
  package var requests: Int
  /// In the currency of the model's price; nil where no price is known.
  package var cost: Double?

  package init(prompt: Int = 0, completion: Int = 0, requests: Int = 0) {
    self.prompt = prompt
    self.completion = completion
    self.requests = requests
  }

  package var total: Int { prompt + completion }

  package static func + (one: TokenUsage, other: TokenUsage) -> TokenUsage {
    TokenUsage(
      prompt: one.prompt + other.prompt, completion: one.completion + other.completion,
      requests: one.requests + other.requests)
  }
}

extension TokenUsage {
  /// By the names that chat completions use.
  package var json: JSONValue {
    var members: JSONObject = [
      "prompt_tokens": .integer(prompt), "completion_tokens": .integer(completion), "requests": .integer(requests),
    ]
    members["cost"] = cost.map(JSONValue.number)
    return .object(members)
  }

  /// Reads back what `json` wrote.
  package init?(_ json: JSONValue) {
    guard let prompt = json["prompt_tokens"]?.integer, let completion = json["completion_tokens"]?.integer,
      let requests = json["requests"]?.integer
    else { return nil }
    self.init(prompt: prompt, completion: completion, requests: requests)
    cost = json["cost"]?.number
  }
}
