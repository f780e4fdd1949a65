import Foundation
import Shell

/// The user's own editor, `$VISUAL` or `$EDITOR`, on a text; the terminal is the editor's meanwhile.
struct ExternalEditor: TextEditor {
  func edit(_ text: String) throws(FileError) -> String? {
    let path = try Self.file(text)
    defer { unlink(path) }
    try Self.run(path)
    let edited = try ScriptFile.text(of: path)
    return edited.hasSuffix("\n") ? String(edited.dropLast()) : edited
  }

  /// A file with the text, readable for nobody else (mkstemps: mode 0600); its path.
  private static func file(_ text: String) throws(FileError) -> String {
    var template = Array("\(FileManager.default.temporaryDirectory.path)/evsh-XXXXXX.evs".utf8CString)
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else { throw FileError("no temporary file can be made: \(ScriptFile.reason(errno))") }
    FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).write(Data((text + "\n").utf8))
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func run(_ path: String) throws(FileError) {
    let environment = ProcessInfo.processInfo.environment
    let program = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self).first { !$0.isEmpty } ?? "vi"
    // By a shell, as the variable may hold arguments.
    let status = system("\(program) '\(path)'")
    guard status == 0 else {
      throw FileError(
        "the editor '\(program)' ended with code \(status >> 8); $VISUAL or $EDITOR says which one is used")
    }
  }
}
