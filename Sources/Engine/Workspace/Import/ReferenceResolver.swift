import Evaluation
import GRDB

/// Looks up what the things of a file refer to, among themselves and in the workspace.
struct ReferenceResolver {
  /// A thing that was found, and the project it belongs to.
  struct Target {
    let id: Int
    let project: Int?
  }

  private struct Question: Hashable {
    let kind: DefinitionKind
    let name: Reference.Name
    let project: Int?
  }

  /// What is wrong in itself: nobody need hear that it is unknown, too.
  private var broken: [DefinitionKind: Set<Reference.Name>]
  private var answers: [Question: [Target]] = [:]
  private(set) var problems: [FileProblem] = []

  init(_ batch: ImportBatch) { broken = batch.broken }

  /// Notes that something can't be had, whatever it is called by.
  mutating func markBroken<Value: Definition>(_ draft: Draft<Value>) {
    var names = [Reference.Name.name(draft.value.name)]
    if let id = draft.id { names.append(.id(id)) }
    if let key = draft.key { names.append(.key(key)) }
    broken[Value.definitionKind, default: []].formUnion(names)
  }

  mutating func report(_ message: String, at place: DocumentPlace) { problems.append(place.problem(message)) }

  /// The ids of all that the links name; nil where one can't be found. What has an agent and no project belongs to the
  /// agent's.
  mutating func resolve(_ db: Database, _ links: Links) throws -> LinkedIDs? {
    let before = problems.count
    var isComplete = true
    func found(_ reference: Reference?, in project: Int?) throws -> Target? {
      guard let reference else { return nil }
      let target = try find(db, reference, project)
      isComplete = isComplete && target != nil
      return target
    }
    let named = try found(links.project, in: nil)?.id
    let agent = try found(links.agent, in: named)
    let project = named ?? (links.project == nil ? agent?.project : nil)
    let personality = try found(links.personality, in: project)
    let profile = try found(links.profile, in: project)
    for (reference, target) in [(links.agent, agent), (links.personality, personality), (links.profile, profile)] {
      guard let reference, let owner = target?.project, let project, owner != project else { continue }
      report("\(reference.kind.word) \(reference.name.text) belongs to project \(owner)", at: reference.place)
    }
    guard isComplete, problems.count == before else { return nil }
    return LinkedIDs(project: project, agent: agent?.id, personality: personality?.id, profile: profile?.id)
  }

  /// What a reference means; reported where that is nothing, or several things.
  mutating func find(_ db: Database, _ reference: Reference, _ project: Int?) throws -> Target? {
    let question = Question(kind: reference.kind, name: reference.name, project: project)
    let targets = try answers[question] ?? fetch(db, question)
    // What isn't there yet may come with the rest of the file.
    if !targets.isEmpty { answers[question] = targets }
    if targets.count == 1 { return targets[0] }
    if targets.count > 1 {
      report(
        "\(targets.count) \(reference.kind.table) are named \(reference.name.text): give the id", at: reference.place)
    } else if broken[reference.kind]?.contains(reference.name) != true {
      let named = reference.name.id == nil ? "is named" : "has the id"
      report("no \(reference.kind.word) \(named) \(reference.name.text)", at: reference.place)
    }
    return nil
  }

  private func fetch(_ db: Database, _ question: Question) throws -> [Target] {
    let column = question.kind.projectColumn
    let condition: SQL =
      switch question.name {
      case .id(let id): "id = \(id)"
      case .key(let key): "key = \(key) AND \(sql: column) IS \(question.project)"
      case .name(let name):
        "name = \(name) AND (\(question.project) IS NULL OR \(sql: column) IS NULL OR \(sql: column) = \(question.project))"
      }
    let query: SQL = """
      SELECT id, \(sql: column) AS project FROM \(sql: question.kind.table) WHERE \(condition) ORDER BY id
      """
    return try Row.fetchAll(db, SQLRequest(literal: query, cached: true))
      .map { Target(id: $0["id"], project: $0["project"]) }
  }
}
