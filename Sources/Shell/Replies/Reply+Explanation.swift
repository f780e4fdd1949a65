import Evaluation
import Language

extension Reply {
  /// Everything known about a line that failed.
  static func explanation(_ failed: FailedLine) -> Reply {
    let renderer = DiagnosticRenderer(colour: false)
    let answer = failed.answer?.document
    return Reply(
      .object(failed.document),
      [.fields(failed.fields), .blank]
        + [.code(failed.diagnostics.map { renderer.render($0, in: failed.place) }.joined(separator: "\n"))]
        + (answer.map { [.blank, .line([Cell("the backend's answer", .strong)])] + $0.blocks } ?? [])
        + [.blank, .line([Cell("the session's request then", .strong)]), .code(failed.request.json.pretty)])
  }
}

extension FailedLine {
  fileprivate var fields: [Reply.Field] {
    [
      Reply.Field("line", Cell(text.replacing("\n", with: "⏎"), .strong)),
      command.map { Reply.Field("its form", Cell($0.form)) },
      Reply.Field("failed at", Cell(time.readable)),
      Reply.Field("exit code", Cell("\(exit.rawValue): \(exit.meaning)")),
    ].compactMap(\.self)
  }

  fileprivate var document: JSONObject {
    [
      "line": .string(text), "form": JSONValue(command?.form), "failed_at": .string(time.iso8601),
      "exit_code": .integer(Int(exit.rawValue)), "meaning": .string(exit.meaning),
      "errors": .array(diagnostics.map { $0.json(in: place) }), "answer": answer.map { .object($0.document) } ?? .null,
      "request": request.json,
    ]
  }
}

extension BackendError {
  /// The case and all its fields.
  fileprivate var document: JSONObject {
    switch self {
    case .unknown(let unknown):
      [
        "error": "unknown", "kind": .string(unknown.kind), "name": .string(unknown.name),
        "scope": .string(unknown.scope), "known": unknown.known.map { JSONValue($0) } ?? .null,
      ]
    case .refused(let problems): ["error": "refused", "problems": .array(problems.map(\.document))]
    case .badFile(let problems): ["error": "bad file", "problems": .array(problems.map(\.document))]
    case .conflict(let message): ["error": "conflict", "message": .string(message)]
    case .unsupported(let message): ["error": "unsupported", "message": .string(message)]
    case .unreachable(let message): ["error": "unreachable", "message": .string(message)]
    case .unauthorized(let message): ["error": "unauthorized", "message": .string(message)]
    case .storage(let message): ["error": "storage", "message": .string(message)]
    case .overTime(let limit): ["error": "over time", "limit": .string(limit.readable)]
    case .interrupted: ["error": "interrupted"]
    }
  }
}

extension RequestProblem {
  fileprivate var document: JSONValue {
    [
      "field": .string(field.rawValue), "value": JSONValue(value), "message": .string(message),
      "mend": JSONValue(mend),
    ]
  }
}

extension FileProblem {
  fileprivate var document: JSONValue {
    ["offset": .integer(offset), "location": .string(location), "message": .string(message)]
  }
}

extension JSONObject {
  /// The members as fields; objects in arrays as fields of their own below.
  fileprivate var blocks: [Reply.Block] {
    let fields = members.compactMap { member in member.value.words.map { Reply.Field(member.key, Cell($0)) } }
    let objects = members.flatMap { ($0.value.array ?? []).compactMap(\.object) }
    return [.fields(fields)] + objects.flatMap { [.blank] + $0.blocks }
  }
}

extension JSONValue {
  /// For a reader; nil for what has nothing to say, or is shown below.
  fileprivate var words: String? {
    switch self {
    case .null, .object, .string(""): nil
    case .array(let items): items.contains { $0.object != nil } ? nil : items.map(\.word).joined(separator: ", ")
    default: word
    }
  }

  private var word: String { string ?? compact }
}
