/// Why a backend didn't do what was asked. It knows no place in a script: the interpreter puts it on the argument
/// that caused it.
package enum BackendError: Error, Sendable, Hashable {
  /// Nothing goes by that name, or id; `known` is what does, for a suggestion.
  case unknown(Unknown)
  /// The request lacks something, or can't be carried out: everything at once.
  case refused([RequestProblem])
  /// A file to import has errors: everything at once.
  case badFile([FileProblem])
  /// It would undo what others rely on; the message says what.
  case conflict(String)
  /// The backend can't do this, ever; the message says what to do instead.
  case unsupported(String)
  /// No connection, or no answer in time.
  case unreachable(String)
  /// The key is missing, wrong, or not enough.
  case unauthorized(String)
  /// The database, or the disk, failed.
  case storage(String)
  /// What was followed hasn't come to its end in this time, and goes on.
  case overTime(Duration)
  /// The caller's task was cancelled.
  case interrupted

  /// A name, or an id, that nothing goes by.
  package struct Unknown: Sendable, Hashable {
    /// What was looked for: `folder`, `evaluator`, …
    package let kind: String
    /// As the user gave it.
    package let name: String
    /// Where it was looked for, `in project 1376`; empty for everywhere.
    package let scope: String
    /// What there is of the kind; nil where that isn't told.
    package let known: [String]?

    package init(kind: String, name: String, scope: String = "", known: [String]? = nil) {
      self.kind = kind
      self.name = name
      self.scope = scope
      self.known = known
    }

    /// `no folder is named 'Sales.Inbuond' in project 1376`, `there is no agent 7`.
    package var message: String {
      let place = scope.isEmpty ? "" : " \(scope)"
      return Int(name) == nil ? "no \(kind) is named '\(name)'\(place)" : "there is no \(kind) \(name)\(place)"
    }

    /// The command that shows what there is, `list evaluators`.
    package var list: String {
      switch kind {
      case "personality": "list personalities"
      case "test profile": "list profiles"
      case "result or run": "list results"
      default: "list \(kind)s"
      }
    }
  }
}

/// An error in a file, at its place.
package struct FileProblem: Error, Sendable, Hashable {
  /// In bytes from the start of the file.
  package let offset: Int
  /// The path of the value in the document, `scenarios[0].instructions`; empty for the whole file.
  package let location: String
  package let message: String
  /// The member that the value lacks, where that is what is wrong.
  package let missing: String?

  package init(offset: Int, location: String, message: String, missing: String? = nil) {
    self.offset = offset
    self.location = location
    self.message = message
    self.missing = missing
  }
}
