/// A test suite of the public format as a file has it: its document, and where each value stands in the file.
package struct SuiteFile: Sendable {
  package let document: JSONObject
  /// In bytes from the file's start, by the value's path, `scenarios[0].instructions`.
  private let offsets: [String: Int]

  package init(document: JSONObject, offsets: [String: Int]) {
    self.document = document
    self.offsets = offsets
  }

  /// Problems that a backend found, at their places in the file; what isn't there is shown where it should stand.
  package func placed(_ problems: [FileProblem]) -> [FileProblem] {
    problems.map { problem in
      FileProblem(
        offset: offset(of: problem.location), location: problem.location, message: problem.message,
        missing: problem.missing)
    }.sorted { ($0.offset, $0.message) < ($1.offset, $1.message) }
  }

  /// Of the value, or the innermost around it that there is.
  private func offset(of path: String) -> Int {
    if let offset = offsets[path] { return offset }
    guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return 0 }
    return offset(of: String(path[..<end]))
  }
}
