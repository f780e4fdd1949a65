import Evaluation

/// Collects everything that is wrong with a document while it is read.
final class DocumentReader {
  /// Where the document comes from, which decides how strictly it is taken.
  enum Source: Equatable {
    /// A file with a workspace; paths in it are relative to the folder.
    case workspace(folder: String)
    /// A file with a test suite, whose schema doesn't allow `null`.
    case suite
    /// What a client of the server sends: it starts no program here, and learns no variable of the environment.
    case client
    /// The workspace's own database: it has been checked when it was written.
    case stored
  }

  /// As many problems as anyone would read.
  static let mostProblems = 1000

  let source: Source
  private(set) var problems: [FileProblem] = []
  /// Defaults are read once for each thing that wants them.
  private var reported: Set<FileProblem> = []

  init(_ source: Source) { self.source = source }

  func report(_ problem: FileProblem) {
    if problems.count < Self.mostProblems, reported.insert(problem).inserted { problems.append(problem) }
  }

  /// The document's top.
  func top(_ node: DocumentNode) -> DocumentValue { DocumentValue(node: node, path: .top, reader: self) }
}
