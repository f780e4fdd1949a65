import Evaluation

/// What came of the functions that an agent called.
struct FunctionResults {
  private let results: [JSONObject]

  /// Nil where no function was called.
  init?(_ turns: [TranscriptTurn]) {
    guard turns.contains(where: { $0.role == .functionCall || $0.role == .functionCallResult }) else { return nil }
    results = turns.filter { $0.role == .functionCallResult }.compactMap(\.data)
  }

  var hasError: Bool { results.contains { Self.error(in: $0) != nil } }

  /// What is an error in a result, or nil: an object with `error` in it, also where it stands as JSON in a string, or a
  /// text that begins with that word.
  static func error(in result: JSONObject) -> JSONValue? {
    if isError(.object(result)) { return result["error"] }
    return result["result"].flatMap { isError($0) ? $0 : nil }
  }

  private static func isError(_ result: JSONValue) -> Bool {
    switch result {
    case .object(let members): members["error"].map { $0 != .null && $0 != false } ?? false
    case .string(let text):
      SpokenText(text).bytes.starts(with: "error".utf8)
        || (try? JSONParser.parse(text)).flatMap(\.value.object).map { isError(.object($0)) } ?? false
    default: false
    }
  }
}
