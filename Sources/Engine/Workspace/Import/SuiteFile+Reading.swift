package import Evaluation

extension SuiteFile {
  /// Reads a file, JSON or YAML, as far as it must be to be sent: what the suite says is for the backend to judge.
  package init(_ file: ImportFile) throws(FileProblem) {
    let document = try DocumentFile.parse(file)
    guard try ImportFormat(of: document) == .suite else {
      throw FileProblem(offset: 0, location: "", message: "this is a workspace, which 'import' reads, not a test suite")
    }
    guard file.bytes.count <= SuiteFormat.largest else { throw SuiteFormat.tooLarge }
    var places = Places()
    let json = try places.read(document, at: .top, name: "")
    self.init(document: json.object ?? [:], offsets: places.offsets)
  }

  /// Takes a document apart into its value and the places of its parts.
  private struct Places {
    /// Members that are text, whatever YAML takes what stands there without quotes for: `version: 1`.
    private static let texts: Set<String> = [
      "version", "name", "key", "description", "instructions", "expected_outcome", "first_message", "language", "tags",
      "prompt", "accent", "voice_id",
    ]

    /// Members whose own are whatever the suite's author likes.
    private static let open: Set<String> = ["agent_variables", "caller_variables"]

    private(set) var offsets: [String: Int] = [:]

    mutating func read(
      _ node: DocumentNode, at path: DocumentPlace.Path, name: String
    ) throws(FileProblem) -> JSONValue {
      offsets[path.text] = node.offset
      if Self.open.contains(name) { return node.json }
      switch node.content {
      case .list(let items):
        var values: [JSONValue] = []
        for (index, item) in items.enumerated() { values.append(try read(item, at: .item(path, index), name: name)) }
        return .array(values)
      case .object(let members):
        var object = JSONObject()
        for member in members {
          let place = DocumentPlace.Path.member(path, member.key)
          guard object[member.key] == nil else {
            throw FileProblem(
              offset: member.keyOffset, location: place.text, message: "'\(member.key)' is given twice")
          }
          object[member.key] = try read(member.value, at: place, name: member.key)
        }
        return .object(object)
      case .null, .bool, .integer, .number, .text:
        if let written = node.written, Self.texts.contains(name) { return .string(written) }
        return node.json
      }
    }
  }
}
