import Foundation
import Testing

/// A program that checks a report from outside, as those who will read it do.
struct Tool {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  /// The schema that CI servers read JUnit files by; scripts/test puts it there.
  static let junitSchema = tests.appending(path: "../../.build/junit-10.xsd").standardizedFileURL

  let executable: String

  /// Debian's own Python, which has Debian's modules.
  static let python = Tool(executable: "/usr/bin/python3")
  static let xmllint = Tool(executable: "/usr/bin/xmllint")
  static let cmark = Tool(executable: "/usr/bin/cmark-gfm")

  /// A script beside the tests.
  static func script(_ path: String) -> String { tests.appending(path: path).path }

  /// Runs it on a text that is given as a file, whose path comes last; what it printed.
  func run(_ arguments: String..., on text: String, as name: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "evsh-report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return try run(arguments + [file.path])
  }

  private func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    let (output, messages) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = messages
    try process.run()
    let told = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(executable): \(complaints)")
    return String(decoding: told, as: UTF8.self)
  }
}
