import Evaluation

/// Reads a file that people write as a document, by its name's ending or, where that says nothing, by how it begins.
enum DocumentFile {
  /// The largest workspace, in bytes.
  static let largest = 64 << 20

  static func parse(_ file: ImportFile) throws(FileProblem) -> DocumentNode {
    guard file.bytes.count <= largest else {
      throw FileProblem(offset: 0, location: "", message: "the file is larger than \(largest >> 20) MB")
    }
    let source = try SourceText(file.bytes)
    return isJSON(file, source) ? try json(source, file.bytes) : try YAMLComposer.compose(source)
  }

  private static func isJSON(_ file: ImportFile, _ source: SourceText) -> Bool {
    let name = file.name.lowercased()
    if name.hasSuffix(".json") { return true }
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return false }
    return source.text.first { !$0.isWhitespace } == "{"
  }

  private static func json(_ source: SourceText, _ bytes: [UInt8]) throws(FileProblem) -> DocumentNode {
    do {
      return DocumentNode(try JSONParser.parse(bytes))
    } catch {
      throw source.problem("the JSON can't be read: \(error.message)", at: error.offset)
    }
  }
}
