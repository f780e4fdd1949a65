import Evaluation

extension RunQuery {
  /// What a list of runs is narrowed to, by the contract's names.
  init(_ call: Call, _ filter: ListFilter) throws(Refusal) {
    self.init()
    project = filter.project
    result = try call.integer("result_id", "result__id")
    agents = try Self.numbers(call, "result__agent_id__in", "result__agent_id")
    if let agent = filter.agent { agents = [agent] }
    ids = try Self.numbers(call, "id__in", "id")
    evaluators = try Self.numbers(call, "scenario__id__in", "scenario__id", "scenarios")
    personalities = try Self.numbers(call, "personality__id__in", "personality__id", "personalities")
    statuses = Self.words(call.query.list("status", "status__in"))
    endings = Self.words(call.query.list("call_ended_reason", "call_ended_reason__in"))
    endingPart = Self.word(call, "call_ended_reason__icontains")
    tags = call.query.list("tags")
    passed = Self.word(call, "success").map { _ in call.query.flag("success") }
    isText = Self.word(call, "result__run_as_text").map { _ in call.query.flag("result__run_as_text") }
    search = Self.word(call, "search")
    created = Span(try Self.moment(call, "created_at_from"), try Self.moment(call, "created_at_to"))
    begun = Span(try Self.moment(call, "timestamp__gte"), try Self.moment(call, "timestamp__lte"))
    duration = Span(try Self.length(call, "duration__gte"), try Self.length(call, "duration__lte"))
  }

  private static func numbers(_ call: Call, _ names: String...) throws(Refusal) -> [Int]? {
    for name in names {
      if let numbers = try call.integers(name) { return numbers }
    }
    return nil
  }

  private static func words(_ words: [String]) -> [String]? { words.isEmpty ? nil : words }

  /// A parameter that says something.
  private static func word(_ call: Call, _ name: String) -> String? {
    call.query[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func moment(_ call: Call, _ name: String) throws(Refusal) -> Int? {
    guard let text = word(call, name) else { return nil }
    // A plus that nobody has encoded is a space.
    guard let moment = Timestamp(wire: .string(text.replacing(" ", with: "+"))) ?? Timestamp(wire: .string(text)) else {
      throw .field(name, "'\(text)' is no moment, expected 2025-02-25T21:00:01Z")
    }
    return moment.microseconds
  }

  /// A number of seconds.
  private static func length(_ call: Call, _ name: String) throws(Refusal) -> Int? {
    guard let text = word(call, name) else { return nil }
    guard let seconds = Double(text), (0...1e9).contains(seconds) else {
      throw .field(name, "'\(text)' is no number of seconds")
    }
    return Int((seconds * 1_000_000).rounded())
  }
}
