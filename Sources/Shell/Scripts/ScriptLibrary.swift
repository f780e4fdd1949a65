import Evaluation
import Language
import Synchronization

/// The scripts that scripts source, each read once: what was checked is what runs.
package final class ScriptLibrary: Sendable {
  /// A script as it was read.
  struct Script: Sendable {
    /// The file, whatever name it goes by.
    let file: String
    let parsed: ParseResult
  }

  private let surroundings: any Surroundings
  private let scripts = Mutex<[String: Script]>([:])

  package init(_ surroundings: any Surroundings) { self.surroundings = surroundings }

  /// Forgets what was read.
  func forget() { scripts.withLock { $0.removeAll() } }

  /// The script that a line of `source` names: relative to that script's folder.
  func script(_ path: String, from source: String) throws(FileError) -> Script {
    let name = Self.name(of: path, from: source)
    if let known = scripts.withLock({ $0[name] }) { return known }
    let text = String(decoding: try surroundings.read(path, from: source).bytes, as: UTF8.self)
    let file = surroundings.file(path, from: source)
    let script = Script(file: file, parsed: Parser.parse(Source(name: name, text: text)))
    scripts.withLock { $0[name] = script }
    return script
  }

  /// The file of a script that is blamed by this name.
  func file(of name: String) -> String { name.hasPrefix("<") ? name : surroundings.file(name, from: "<>") }

  /// The name by which a sourced script is blamed, from where the outermost was called.
  private static func name(of path: String, from source: String) -> String {
    guard !path.hasPrefix("/"), !source.hasPrefix("<"), let slash = source.lastIndex(of: "/") else { return path }
    return source[...slash] + path
  }
}
