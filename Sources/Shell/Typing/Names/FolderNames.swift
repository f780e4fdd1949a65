package import Evaluation

/// The folders of all projects, offered one segment after the other.
package struct FolderNames: Sendable {
  /// A folder, in every project that has it.
  struct Node: Hashable {
    let path: String
    /// The path in lower case.
    let key: String
    let depth: Int
    /// Whether folders lie below it.
    var isParent = false
    /// How many evaluators stand in it and below, by project.
    var evaluators: [Int: Int] = [:]

    init(_ path: String) {
      self.path = path
      key = path.lowercased()
      depth = path.utf8.count { $0 == UInt8(ascii: ".") }
    }

    /// How many in one project, or in all of them.
    func evaluators(in project: Int?) -> Int {
      project.map { evaluators[$0] ?? 0 } ?? evaluators.values.reduce(0, +)
    }
  }

  /// By path.
  private let nodes: [Node]

  package init(_ folders: [Folder] = []) {
    var nodes: [String: Node] = [:]
    for folder in folders {
      nodes[folder.path, default: Node(folder.path)].evaluators[folder.project] = folder.evaluators
    }
    for folder in folders { Self.addParents(of: folder.path, folder, to: &nodes) }
    self.nodes = nodes.values.sorted { $0.path < $1.path }
  }

  /// Marks the folders above a path, and adds those that are not listed themselves.
  private static func addParents(of path: String, _ folder: Folder, to nodes: inout [String: Node]) {
    guard let dot = path.lastIndex(of: ".") else { return }
    let parent = String(path[..<dot])
    nodes[parent, default: Node(parent)].isParent = true
    if nodes[parent]?.evaluators[folder.project] == nil { nodes[parent]?.evaluators[folder.project] = 0 }
    addParents(of: parent, folder, to: &nodes)
  }

  package var count: Int { nodes.count }

  /// What the path typed so far can go on with, in a project or, where nothing does there, in all of them. Where no
  /// path begins so, the folders whose own names do.
  func search(_ typed: String, project: Int?, without given: Set<String>) -> [Node] {
    let typed = typed.lowercased()
    let depth = typed.utf8.count { $0 == UInt8(ascii: ".") }
    for project in project == nil ? [nil] : [project, nil] {
      let known = nodes.filter { node in
        !given.contains(node.path) && (project.map { node.evaluators[$0] != nil } ?? true)
      }
      let steps = known.filter { $0.depth == depth && $0.key.hasPrefix(typed) }
      if !steps.isEmpty { return steps }
      let named = known.filter { $0.key.contains("." + typed) }
      if !named.isEmpty { return named }
    }
    return []
  }
}
