import Evaluation

/// Plans as evsh's own operation answers them.
extension RunPlan {
  /// `{entries: [{id, name, agent, channel, obstacles, notes}], problems: [{field, message, mend, value}]}`.
  var wire: JSONValue {
    ["entries": .array(entries.map(\.wire)), "problems": .array(problems.map(\.wire))]
  }

  /// Reads back what `wire` wrote of a request; nil for anything else.
  init?(wire json: JSONValue, of request: RunRequest) {
    guard let entries = json["entries"]?.array, let problems = json["problems"]?.array else { return nil }
    self.init(
      request: request, entries: entries.compactMap(Entry.init(wire:)),
      problems: problems.compactMap(RequestProblem.init(wire:)))
    guard self.entries.count == entries.count, self.problems.count == problems.count else { return nil }
  }
}

extension RunPlan.Entry {
  fileprivate var wire: JSONValue {
    [
      "id": .integer(id), "name": .string(name), "agent": JSONValue(agent), "channel": .string(channel.rawValue),
      "obstacles": JSONValue(obstacles), "notes": JSONValue(notes),
    ]
  }

  fileprivate init?(wire json: JSONValue) {
    guard let id = json["id"]?.integer, let name = json["name"]?.string,
      let channel = json["channel"]?.string.flatMap(Channel.init)
    else { return nil }
    self.init(
      id: id, name: name, agent: json["agent"]?.integer, channel: channel,
      obstacles: json["obstacles"]?.wireTexts ?? [], notes: json["notes"]?.wireTexts ?? [])
  }
}

extension RequestProblem {
  fileprivate var wire: JSONValue {
    [
      "field": .string(field.rawValue), "message": .string(message), "mend": JSONValue(mend),
      "value": JSONValue(value),
    ]
  }

  fileprivate init?(wire json: JSONValue) {
    guard let field = json["field"]?.string.flatMap(RequestField.init), let message = json["message"]?.string else {
      return nil
    }
    self.init(field, message, mend: json["mend"]?.string, value: json["value"]?.string)
  }
}
