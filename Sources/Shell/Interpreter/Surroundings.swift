package import Evaluation

/// What the shell needs of the world: backends, files, and a place to show progress.
package protocol Surroundings: Sendable {
  /// The embedded engine on a workspace's file; nil is the default one.
  func connectLocal(_ path: String?) async throws(BackendError) -> Connected
  /// The server of an address, or the hosted one; throws what is wrong with the address.
  func server(_ address: String?) throws(BackendError) -> Server
  /// Connects to a server, with a key that was typed; without one with the key that is kept for it, or the environment's.
  func connect(to server: Server, key: String?) async throws(BackendError) -> Connected
  /// Keeps a key for a server among the user's own files, or forgets it.
  func keep(_ key: String?, for server: Server) throws(FileError)
  /// A copy of a local workspace, or of the default one, to try on what a script would do: nothing is kept of it.
  func scratch(_ path: String?) async throws(BackendError) -> Scratch
  /// A file that a line of `source` names: relative to the script's folder, or to the current one at a prompt.
  func read(_ path: String, from source: String) throws(FileError) -> ImportFile
  /// The test suite that a file is, JSON or YAML; throws what is wrong with it before anybody looks at its cases.
  func suite(_ file: ImportFile) throws(FileProblem) -> SuiteFile
  /// The absolute path of the file that a line of `source` names: two names of one file have the same.
  func file(_ path: String, from source: String) -> String
  /// A variable of the environment.
  func environment(_ name: String) -> String?
  /// Writes a file anew, whole or not at all, relative to the current folder.
  func write(_ text: String, to path: String) throws(FileError)
  /// Adds to the end of a file, which is made where there is none.
  func append(_ text: String, to path: String) throws(FileError)
  /// The program and its version, `evsh 1.0`, for reports.
  var program: String { get }
  /// Asks somebody at a terminal; nil where nobody sits there.
  var asker: (any Asker)? { get }
  var progress: any ProgressDisplay { get }
  /// The time of day.
  var now: Timestamp { get }
  /// The lines typed so far; nil where nobody types.
  var history: (any LineHistory)? { get }
  /// The user's editor; nil where nobody types.
  var editor: (any TextEditor)? { get }
}

extension Surroundings {
  package var history: (any LineHistory)? { nil }
  package var editor: (any TextEditor)? { nil }
  package var asker: (any Asker)? { nil }
  package var program: String { "evsh" }
  package func environment(_ name: String) -> String? { nil }
  package func suite(_ file: ImportFile) throws(FileProblem) -> SuiteFile {
    throw FileProblem(offset: 0, location: "", message: "test suites can't be read from here")
  }
  package func server(_ address: String?) throws(BackendError) -> Server {
    throw .unsupported("no server can be reached from here: 'connect local' chooses the embedded engine")
  }
  package func connect(to server: Server, key: String?) async throws(BackendError) -> Connected {
    throw .unsupported("no server can be reached from here: 'connect local' chooses the embedded engine")
  }
  package func keep(_ key: String?, for server: Server) throws(FileError) {
    throw FileError("there is no place for it")
  }
}

/// Why a file couldn't be read or written, in words for the user: `no such file`.
package struct FileError: Error, Sendable, Hashable {
  package let reason: String

  package init(_ reason: String) { self.reason = reason }
}

/// A backend that was opened, and what is worth knowing about it.
package struct Connected: Sendable {
  package let backend: any Backend
  /// What a former process left unfinished, a line each.
  package let notes: [String]

  package init(_ backend: any Backend, notes: [String] = []) {
    self.backend = backend
    self.notes = notes
  }
}

/// What a rehearsal works on.
package struct Scratch: Sendable {
  /// A copy that may be changed.
  package let definitions: any Backend
  /// Where results were kept so far, only to be looked at; nil where there are none.
  package let kept: (any Backend)?

  package init(_ definitions: any Backend, kept: (any Backend)?) {
    self.definitions = definitions
    self.kept = kept
  }
}

/// Asks somebody who sits at a terminal.
package protocol Asker: Sendable {
  /// A question that is answered with yes or no; only a yes is one.
  func confirms(_ question: String) async -> Bool
  /// A question that is answered with a secret, which isn't shown while it is typed; nil where nothing was.
  func secret(_ question: String) async -> String?
}
