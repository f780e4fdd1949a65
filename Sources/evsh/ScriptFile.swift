import Foundation
import Shell

/// Reads scripts.
enum ScriptFile {
  /// The text of a script.
  static func text(of path: String) throws(FileError) -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// A file's content.
  static func bytes(of path: String) throws(FileError) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw FileError("no such file") }
    if isFolder.boolValue { throw FileError("it is a folder") }
    guard let data = FileManager.default.contents(atPath: path) else { throw FileError("permission denied") }
    return [UInt8](data)
  }

  /// All of standard input.
  static func standardInput() -> String {
    String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
  }
}
