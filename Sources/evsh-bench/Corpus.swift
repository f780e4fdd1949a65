import ArgumentParser
import Engine
import Evaluation
import Foundation

/// Annotated dialogues: the conditions of each service, and which of them each turn of the agent should fire.
struct Corpus {
  /// A turn of the agent.
  struct Turn {
    let service: String
    let said: String
    let told: Set<Int>
    /// Any of them is right; none may fire where there are none.
    let expected: Set<Int>
  }

  let services: [String: [(id: Int, text: String)]]
  let turns: [Turn]

  init(folder: String) throws {
    let folder = URL(fileURLWithPath: folder)
    let services = try Self.text(of: folder.appendingPathComponent("services.json"))
    self.services = try Self.services(JSONParser.parse(services).value)
    turns = try Self.text(of: folder.appendingPathComponent("turns.jsonl")).split(whereSeparator: \.isNewline)
      .map { try Self.turn(JSONParser.parse(String($0)).value) }
    for turn in turns where self.services[turn.service] == nil {
      throw ValidationError("services.json has no '\(turn.service)', which turns.jsonl names")
    }
  }

  /// The scores of the matching as it is.
  func measured() -> Scores { scores(of: Set(services.keys), by: .general) }

  /// The scores of weights that were fitted to the other services each time; services with most turns are dealt first.
  func crossValidated(_ folds: Int) -> Scores {
    let sizes = Dictionary(turns.map { ($0.service, 1) }, uniquingKeysWith: +)
    let names = services.keys.sorted { (sizes[$1] ?? 0, $0) < (sizes[$0] ?? 0, $1) }
    return (0..<folds).reduce(into: Scores()) { scores, fold in
      let held = Set(names.indices.filter { $0 % folds == fold }.map { names[$0] })
      if held.isEmpty { return }
      let model = Fit(lessons(of: Set(names).subtracting(held))).model
      scores.add(self.scores(of: held, by: model))
    }
  }

  /// What the services' turns teach: how each clause meets each condition that wasn't used, and whether it should fire.
  func lessons(of names: Set<String>) -> [Fit.Lesson] {
    let matchers = matchers(by: .general)
    return turns.filter { names.contains($0.service) }.compactMap { turn in
      guard let matcher = matchers[turn.service] else { return nil }
      return matcher.traits(of: turn.said).filter { !turn.told.contains($0.id) }.flatMap { id, clauses in
        clauses.map { Fit.Candidate(traits: $0, isExpected: turn.expected.contains(id)) }
      }
    }
  }

  private func scores(of names: Set<String>, by model: AskingModel) -> Scores {
    let matchers = matchers(by: model)
    return turns.reduce(into: Scores()) { scores, turn in
      guard names.contains(turn.service), let matcher = matchers[turn.service] else { return }
      scores.add(fired: matcher.fired(by: turn.said, told: turn.told), expected: turn.expected, service: turn.service)
    }
  }

  private func matchers(by model: AskingModel) -> [String: ConditionMatcher] {
    services.mapValues { ConditionMatcher($0, model: model) }
  }

  private static func text(of file: URL) throws -> String {
    do { return try String(contentsOf: file, encoding: .utf8) } catch {
      throw ValidationError("'\(file.path)' can't be read: \(error.localizedDescription)")
    }
  }

  private static func services(_ json: JSONValue) throws -> [String: [(id: Int, text: String)]] {
    guard let members = json.object?.members else { throw ValidationError("services.json isn't an object") }
    var services: [String: [(id: Int, text: String)]] = [:]
    for member in members {
      services[member.key] = try (member.value.array ?? []).map { condition in
        guard let id = condition["id"]?.integer, let text = condition["condition"]?.string else {
          throw ValidationError("a condition of '\(member.key)' lacks its 'id' or 'condition'")
        }
        return (id, text)
      }
    }
    return services
  }

  private static func turn(_ json: JSONValue) throws -> Turn {
    guard let service = json["service"]?.string, let said = json["agent"]?.string else {
      throw ValidationError("a line of turns.jsonl lacks its 'service' or 'agent'")
    }
    // One id, several, or none.
    let expected = json["expected"]?.array ?? json["expected"].map { [$0] } ?? []
    let told = json["already_told"]?.array ?? []
    return Turn(
      service: service, said: said, told: Set(told.compactMap(\.integer)), expected: Set(expected.compactMap(\.integer))
    )
  }
}
