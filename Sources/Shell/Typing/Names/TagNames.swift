package import Evaluation

/// The tags that evaluators bear, and how many in which project.
package struct TagNames: Sendable {
  /// A tag.
  struct Tag: Hashable {
    let name: String
    let key: String
    /// How many evaluators bear it, by project.
    var evaluators: [Int: Int] = [:]

    init(_ name: String) {
      self.name = name
      key = name.lowercased()
    }

    /// How many in one project, or in all of them.
    func evaluators(in project: Int?) -> Int {
      project.map { evaluators[$0] ?? 0 } ?? evaluators.values.reduce(0, +)
    }
  }

  /// By name.
  private let tags: [Tag]

  package init(_ names: [String] = [], of evaluators: [Evaluator] = []) {
    var tags: [String: Tag] = [:]
    for name in names { tags[name] = Tag(name) }
    for evaluator in evaluators {
      for name in evaluator.tags { tags[name, default: Tag(name)].evaluators[evaluator.project, default: 0] += 1 }
    }
    self.tags = tags.values.sorted { $0.name < $1.name }
  }

  package var count: Int { tags.count }

  /// The tags that begin with what is typed or, where none does, that hold it: of a project or, where it has none of
  /// them, of all.
  func search(_ typed: String, project: Int?, without given: Set<String>) -> [Tag] {
    let typed = typed.lowercased()
    for project in project == nil ? [nil] : [project, nil] {
      let known = tags.filter { tag in
        !given.contains(tag.name) && (project.map { tag.evaluators[$0] != nil } ?? true)
      }
      let beginning = known.filter { $0.key.hasPrefix(typed) }
      if !beginning.isEmpty { return beginning }
      let inside = known.filter { $0.key.contains(typed) }
      if !inside.isEmpty { return inside }
    }
    return []
  }
}
