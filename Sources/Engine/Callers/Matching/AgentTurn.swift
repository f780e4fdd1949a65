import Evaluation

/// What the agent said and did since the caller's last turn.
struct AgentTurn: Sendable {
  /// A tool that the agent called.
  struct Call: Sendable, Hashable {
    let name: String
    let arguments: JSONValue

    /// The data of a call in the chat protocol; arguments that are no JSON are none.
    init(_ data: JSONObject) {
      name = data["name"]?.string ?? ""
      let written = data["arguments"] ?? .null
      arguments = written.string.flatMap { try? JSONParser.parse($0).value } ?? written
    }
  }

  let text: String
  let spoken: SpokenText
  let clauses: [Clause]
  let calls: [Call]
  /// How long it has said nothing, where that is all there is.
  let silence: Duration?

  init(_ text: String, calls: [Call] = []) {
    self.text = text
    spoken = SpokenText(text)
    clauses = ClauseReader.clauses(of: text)
    self.calls = calls
    silence = nil
  }

  init(silence: Duration) {
    text = ""
    spoken = SpokenText("")
    clauses = []
    calls = []
    self.silence = silence
  }

  /// The sentences, each once.
  var sentences: [String] {
    clauses.reduce(into: []) { if $0.last != $1.sentence { $0.append($1.sentence) } }
  }
}
