package import Evaluation

extension Report {
  /// The report for programs, in the form that `schema` describes.
  package var json: JSONValue {
    [
      "schema": .string(Self.schemaID),
      "program": .string(program),
      "created_at": .string(createdAt.iso8601),
      "success": .bool(isSuccess),
      "results": .array(results.map { ReportedResult($0).json }),
      "expectations": .array(expectations.map(\.json)),
      "comparison": comparison?.json ?? .null,
    ]
  }
}

extension Expected {
  fileprivate var json: JSONValue {
    [
      "text": .string(text), "place": .string(place), "result": JSONValue(result), "holds": .bool(holds),
      "found": .string(found),
    ]
  }
}

extension ReportedResult {
  fileprivate var json: JSONValue {
    [
      "id": .integer(id),
      "label": JSONValue(result.label),
      "agent": JSONValue(result.agent),
      "status": .string(result.status.rawValue),
      "outcome": .string(outcome.rawValue),
      "run_as_text": .bool(result.runAsText),
      "created_at": .string(result.createdAt.iso8601),
      "figures": figuresJSON,
      "evaluators": .array(figures.evaluators.map(\.json)),
      "runs": .array(result.runs.map(\.json)),
    ]
  }
}
