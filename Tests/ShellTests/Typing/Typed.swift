import Evaluation
import Language

@testable import Shell

/// A text with the cursor at its `|`, and the names of a small clinic to complete it from.
enum Typed {
  static let projects = [NameEntry(id: 1376, name: "Clinic"), NameEntry(id: 1400, name: "Sales")]

  static let names: NameSnapshot = {
    var names = NameSnapshot()
    names.projects = NameIndex(projects)
    names.agents = NameIndex([
      NameEntry(id: 42, name: "Front desk", project: 1376), NameEntry(id: 43, name: "Front door", project: 1376),
      NameEntry(id: 51, name: "Seller", project: 1400), NameEntry(id: 52, name: "Twin", project: 1400),
      NameEntry(id: 53, name: "Twin", project: 1400),
    ])
    names.personalities = NameIndex([
      NameEntry(id: 123, name: "Impatient"), NameEntry(id: 124, name: "Very impatient man"),
      NameEntry(id: 456, name: "Simple"), NameEntry(id: 457, name: "Polite"),
    ])
    names.profiles = NameIndex([NameEntry(id: 11, name: "Jane Doe")])
    names.evaluators = NameIndex(evaluators.map(NameEntry.init))
    names.folders = FolderNames([
      Folder(path: "Sales", project: 1376, evaluators: 3), Folder(path: "Sales.Inbound", project: 1376, evaluators: 2),
      Folder(path: "Sales.Outbound.Cold calls", project: 1376, evaluators: 1),
      Folder(path: "Support", project: 1400, evaluators: 4),
    ])
    names.tags = TagNames(["smoke", "slow", "project"], of: evaluators)
    names.results = NameIndex(
      [
        NameEntry(id: 166, name: "weekly", note: "failed, 2 runs"),
        NameEntry(id: 167, name: "nightly", note: "completed, 72 runs"),
      ], isNewestFirst: true)
    names.runs = NameIndex([NameEntry(id: 168, name: "Books a visit", note: "result 167, passed")])
    names.takenAt = now
    return names
  }()

  static let now = ContinuousClock.now

  private static let evaluators: [Evaluator] = [
    (1001, "Books a visit", 1376, 42, ["smoke"]), (1002, "Cancels a visit", 1376, 43, ["smoke", "slow"]),
    (2001, "Buys", 1400, 51, ["slow"]),
  ].map { id, name, project, agent, tags in
    var evaluator = Evaluator(id: id, name: name, project: project)
    evaluator.agent = agent
    evaluator.tags = tags
    return evaluator
  }

  static func context(_ change: (inout TypingContext) -> Void = { _ in }) -> TypingContext {
    var context = TypingContext(names: names, now: now)
    change(&context)
    return context
  }

  static func complete(_ marked: String, in context: TypingContext = context()) -> Completion {
    let cursor = marked.firstIndex(of: "|") ?? marked.endIndex
    let text = String(marked[..<cursor] + marked[cursor...].dropFirst())
    let offset = marked.utf8.distance(from: marked.startIndex, to: cursor)
    return Completer(table: .standard).complete(text, at: offset, in: context)
  }

  /// The texts that could be inserted.
  static func texts(_ marked: String, in context: TypingContext = context()) -> [String] {
    complete(marked, in: context).candidates.map(\.text)
  }

  /// The text after one of the candidates was inserted.
  static func inserted(_ marked: String, _ index: Int = 0, in context: TypingContext = context()) -> String {
    let completion = complete(marked, in: context)
    let bytes = Array(marked.replacing("|", with: "", maxReplacements: 1).utf8)
    guard completion.candidates.indices.contains(index) else { return "nothing" }
    let text = Array(completion.candidates[index].text.utf8)
    return String(
      decoding: bytes[..<completion.span.lower] + text + bytes[completion.span.upper...], as: UTF8.self)
  }
}
