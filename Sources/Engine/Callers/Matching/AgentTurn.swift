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
  let calls: [Call]
  /// How long it has said nothing, where that is all there is.
  let silence: Duration?

  init(_ text: String, calls: [Call] = []) {
    self.text = text
    spoken = SpokenText(text)
    self.calls = calls
    silence = nil
  }

  init(silence: Duration) {
    text = ""
    spoken = SpokenText("")
    calls = []
    self.silence = silence
  }

  /// What was said, clause by clause; it is read anew each time it is asked for, which most conditions don't.
  var clauses: [Clause] { ClauseReader.clauses(of: text) }

  /// The sentences, each once.
  var sentences: [String] {
    SpokenSentence.texts(in: text).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
