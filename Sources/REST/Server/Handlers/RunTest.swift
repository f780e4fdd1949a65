import Evaluation

/// What a list of runs is narrowed to beside its result, agent and project: the contract's filters on single members.
struct RunTest: Sendable {
  private let ids: Set<Int>?
  private let evaluators: Set<Int>?
  private let personalities: Set<Int>?
  private let statuses: Set<String>?
  private let endings: Set<String>?
  private let success: Bool?
  private let search: String?

  init(_ call: Call) throws(Refusal) {
    ids = try Self.numbers(call, "id__in", "id")
    evaluators = try Self.numbers(call, "scenario__id__in", "scenario__id", "scenarios")
    personalities = try Self.numbers(call, "personality__id__in", "personality__id", "personalities")
    statuses = Self.words(call.query.list("status", "status__in"))
    endings = Self.words(call.query.list("call_ended_reason", "call_ended_reason__in"))
    success = call.query["success"].map { _ in call.query.flag("success") }
    search = call.query["search"].flatMap { $0.isEmpty ? nil : $0.lowercased() }
  }

  private static func numbers(_ call: Call, _ names: String...) throws(Refusal) -> Set<Int>? {
    for name in names {
      if let numbers = try call.integers(name) { return Set(numbers) }
    }
    return nil
  }

  private static func words(_ words: [String]) -> Set<String>? { words.isEmpty ? nil : Set(words) }

  func passes(_ run: Run) -> Bool {
    ids?.contains(run.id) != false && evaluators?.contains(run.evaluator) != false
      && personalities?.contains(run.personality ?? 0) != false && statuses?.contains(run.status.rawValue) != false
      && endings?.contains(run.endedReason ?? "") != false && success.map { $0 == run.isSuccess } != false
      && search.map { run.evaluatorName.lowercased().contains($0) } != false
  }
}
