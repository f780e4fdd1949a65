import Evaluation

/// The two kinds of files that can be imported.
enum ImportFormat {
  case workspace, suite

  /// What a document says it is.
  init(of document: DocumentNode) throws(FileProblem) {
    if case .object(let members) = document.content {
      let names = Set(members.map(\.key))
      if names.contains("workspace") {
        self = .workspace
        return
      }
      if names.contains("scenarios") || names.contains("version") {
        self = .suite
        return
      }
    }
    throw FileProblem(
      offset: document.offset, location: "",
      message:
        "neither a workspace, which has 'workspace: 1', nor a test suite, which has 'version: \"1\"' and 'scenarios'")
  }

  /// Reads a file whole; what is wrong with it is part of the batch.
  static func read(_ file: ImportFile) throws(FileProblem) -> (format: ImportFormat, batch: ImportBatch) {
    let document = try DocumentFile.parse(file)
    let format = try ImportFormat(of: document)
    switch format {
    case .workspace:
      let reader = DocumentReader(.workspace(folder: file.folder))
      return (format, WorkspaceFormat.read(reader.top(document)))
    case .suite:
      guard file.bytes.count <= SuiteFormat.largest else {
        throw SuiteFormat.tooLarge
      }
      return (format, SuiteFormat.read(DocumentReader(.suite).top(document), fileName: file.name))
    }
  }
}
