import Evaluation

/// Folders as they are found one by one, each with those above it.
struct FolderTree {
  private struct Place: Hashable {
    let project: Int
    let path: String
  }

  private var counts: [Place: Int] = [:]

  /// A folder is there, whether anything stands in it or not.
  mutating func add(_ path: String, of project: Int) { add(0, path, project) }

  /// An evaluator stands in a folder.
  mutating func count(_ path: String, of project: Int) { add(1, path, project) }

  private mutating func add(_ number: Int, _ path: String, _ project: Int) {
    counts[Place(project: project, path: path), default: 0] += number
    if let dot = path.lastIndex(of: ".") { add(number, String(path[..<dot]), project) }
  }

  /// By project and path.
  var folders: [Folder] {
    counts.map { Folder(path: $0.key.path, project: $0.key.project, evaluators: $0.value) }
      .sorted { ($0.project, $0.path) < ($1.project, $1.path) }
  }
}
