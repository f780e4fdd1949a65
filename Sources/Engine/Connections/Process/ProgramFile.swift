import Glibc
import Evaluation

/// The file behind the first word of an agent's command.
struct ProgramFile {
  /// Its path; relative only where the command is and no folder was given.
  let path: String

  /// Looks for the program: a word with a slash is a path from the program's folder, another is a name to be found in
  /// evsh's own folder or on the path, in that order. Throws `.cannotStart` with the mend.
  init(of program: Connection.Program, beside ownFolder: String?) throws(ConnectionFault) {
    guard let word = program.command.first, !word.isEmpty else { throw .cannotStart("the agent's command is empty") }
    if let folder = program.directory, access("\(folder)/.", X_OK) != 0 {
      throw .cannotStart("the folder '\(folder)' " + (Self.exists(folder) ? "can't be entered" : "doesn't exist"))
    }
    if word.contains("/") {
      path = word.hasPrefix("/") ? word : program.directory.map { "\($0)/\(word)" } ?? word
      if let problem = Self.problem(with: path) { throw .cannotStart(problem) }
    } else {
      let folders = [ownFolder].compactMap { $0 } + Self.searchPath(of: program)
      let paths = folders.map { "\($0)/\(word)" }
      guard let found = paths.first(where: { Self.problem(with: $0) == nil }) ?? paths.first(where: Self.exists) else {
        throw .cannotStart("no program is named '\(word)' on the path; give the path of its file, as in './\(word)'")
      }
      if let problem = Self.problem(with: found) { throw .cannotStart(problem) }
      path = found
    }
  }

  /// The folder of the running executable, so that programs installed beside it are found.
  static let ownFolder: String? = {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    let file = String(cString: path)
    return file.lastIndex(of: "/").map { String(file[..<$0]) }
  }()

  private static func searchPath(of program: Connection.Program) -> [String] {
    let own = program.environment.last { $0.name == "PATH" }?.value
    let path = own ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").map(String.init)
  }

  private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private static func problem(with path: String) -> String? {
    guard exists(path) else { return "no program is at '\(path)'" }
    if access("\(path)/", F_OK) == 0 { return "'\(path)' is a folder, not a program" }
    return access(path, X_OK) == 0 ? nil : "'\(path)' may not be run; allow it with chmod +x"
  }
}
