import Evaluation
import Foundation
import Shell

/// The keys that `login keep` keeps, by their servers' addresses: a file of the user's that nobody else can read.
struct KeyFile {
  let path: String

  /// Among the user's configuration (XDG Base Directory Specification, which ignores relative paths); nil where nothing
  /// says which folder is the user's.
  static func standard(_ environment: (String) -> String?) -> KeyFile? {
    func folder(_ name: String) -> String? { environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let configuration = folder("XDG_CONFIG_HOME") ?? folder("HOME").map { $0 + "/.config" }
    return configuration.map { KeyFile(path: $0 + "/evsh/keys.json") }
  }

  /// The key that is kept for a server; nil where none is.
  func key(for address: String) throws(FileError) -> String? { try keys()[address]?.string }

  /// Keeps a key for a server, or forgets it.
  func keep(_ key: String?, for address: String) throws(FileError) {
    var keys = try keys()
    if keys[address]?.string == key { return }
    keys[address] = key.map(JSONValue.string)
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw FileError("'\(folder)' can't be made")
    }
    try FileWriter.replacePrivately(path, by: JSONValue.object(keys).file)
  }

  private func keys() throws(FileError) -> JSONObject {
    let file = URL(filePath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: file) else { return JSONObject() }
    let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    if mode & 0o077 != 0 { throw FileError("others can read '\(path)': 'chmod 600' makes it yours alone") }
    let bytes = try ScriptFile.bytes(of: path)
    guard let keys = (try? JSONParser.parse(bytes).value)?.object else {
      throw FileError("'\(path)' holds no keys: delete it")
    }
    return keys
  }
}
