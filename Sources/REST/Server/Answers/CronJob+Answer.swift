import Evaluation

extension CronJob {
  /// A cron job as the contract has it; its project, when it is due, and what came of that the last time stand beside.
  func answer(_ evaluators: [Evaluator], _ names: Names, next: Timestamp?) -> JSONValue {
    [
      "id": .integer(id), "name": .string(name), "project": .integer(project), "agent": JSONValue(agent),
      "crontab_expression": .string(expression), "timezone": .string(timeZone),
      "scenario_ids": JSONValue(self.evaluators), "scenarios_data": .array(evaluators.map { $0.inline(names) }),
      "tags": JSONValue(tags), "personality": JSONValue(personalities.first),
      "personalities": JSONValue(personalities), "frequency": .integer(frequency),
      "concurrency_limit": JSONValue(concurrency), "execution_mode": .string(mode.rawValue),
      "run_as_text": .bool(mode == .text), "notify_on": .string(notifyOn.rawValue), "is_active": .bool(isActive),
      "created_via": .string(createdVia), "created_at": .string(createdAt.iso8601),
      "updated_at": .string(updatedAt.iso8601), "next_run_at": JSONValue(next?.iso8601),
      "last_run_at": JSONValue(lastDueAt?.iso8601), "last_error": JSONValue(lastError),
    ]
  }
}

extension Evaluator {
  /// What says which evaluator is meant.
  fileprivate func inline(_ names: Names) -> JSONValue {
    [
      "id": .integer(id), "agent": JSONValue(agent), "name": .string(name), "personality": JSONValue(personality),
      "personality_name": .string(personality.flatMap { names.personalities[$0]?.name } ?? ""),
    ]
  }
}
