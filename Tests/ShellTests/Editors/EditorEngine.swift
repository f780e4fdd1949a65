import Foundation

/// What an editor colours texts with, run by itself on the files that are recorded for it.
struct EditorEngine: Sendable {
  /// Reads the texts' files, its last arguments, and writes beside each what its characters are: a row for a line, a
  /// name for each byte, with commas between them.
  let command: [String]
  let environment: [String: String]

  struct Failure: Error {
    let messages: String
  }

  /// The names of what each text's bytes are, a row for a line.
  func names(of texts: [String]) throws -> [[[Substring]]] {
    let files = Dictionary(uniqueKeysWithValues: texts.enumerated().map { ("\($0).evs", $1) })
    let written = try write(files)
    return texts.indices.map { index in
      (written["\(index).evs"] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? [] : $0.split(separator: ",", omittingEmptySubsequences: false) }
    }
  }

  /// What it writes beside each of these files.
  func write(_ files: [String: String]) throws -> [String: String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "evsh-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    try run(files.keys.sorted(), in: folder)
    return try Dictionary(
      uniqueKeysWithValues: files.keys.map {
        ($0, try String(contentsOf: folder.appending(path: $0 + ".names"), encoding: .utf8))
      })
  }

  private func run(_ files: [String], in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command + files
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let messages = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(messages: messages) }
  }
}
