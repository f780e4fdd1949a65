import Foundation
import Synchronization

/// A call of the real program, in a workspace and a home of its own.
final class Evsh: Sendable {
  /// What it ended with.
  struct Ended {
    let code: Int32
    let output: String
    let messages: String
  }

  static let built = URL(filePath: #filePath).appending(path: "../../../.build/debug").standardizedFileURL
  static let examples = URL(filePath: #filePath).appending(path: "../../../scripts/examples").standardizedFileURL
  static let agents = URL(filePath: #filePath).appending(path: "../Agents").standardizedFileURL

  /// Its home, workspace and current folder; removed at the end.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "evsh-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A process that is set up but not started.
  func process(_ executable: URL = built.appending(path: "evsh"), _ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    return process
  }

  /// What it knows of its surroundings: nothing of the tests' own.
  var environment: [String: String] {
    [
      "PATH": Self.built.path + ":/usr/local/bin:/usr/bin:/bin", "HOME": folder.path, "XDG_DATA_HOME": folder.path,
      "LANG": "C.UTF-8",
    ]
  }

  /// Runs it to its end.
  func run(_ arguments: String..., input: String = "", executable: URL = built.appending(path: "evsh")) async throws
    -> Ended
  {
    let started = try start(arguments, executable: executable)
    // On a thread of its own: the pipe is full long before the program has read everything.
    Thread.detachNewThread {
      started.write(input)
      started.closeInput()
    }
    return await started.end()
  }

  /// Starts it with pipes.
  func start(_ arguments: [String], executable: URL = built.appending(path: "evsh")) throws -> Started {
    try Started(process(executable, arguments))
  }

  /// Writes a file into the folder; its path.
  @discardableResult func file(_ name: String, _ text: String) throws -> String {
    let url = folder.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url.path
  }
}

/// A program that runs.
final class Started: @unchecked Sendable {
  // Unchecked: Process may be signalled and waited for from any thread; the pipes are each read by one thread.
  private let process: Process
  private let input = Pipe()
  private let output: Lines
  private let messages: Lines
  private let exited = DispatchSemaphore(value: 0)

  init(_ process: Process) throws {
    self.process = process
    let outputPipe = Pipe()
    let messagePipe = Pipe()
    process.standardInput = input
    process.standardOutput = outputPipe
    process.standardError = messagePipe
    process.terminationHandler = { [exited] _ in exited.signal() }
    try process.run()
    output = Lines(outputPipe.fileHandleForReading)
    messages = Lines(messagePipe.fileHandleForReading)
  }

  func write(_ text: String) {
    Foundation.signal(SIGPIPE, SIG_IGN)
    try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  func closeInput() { try? input.fileHandleForWriting.close() }

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// The first line on standard output, or standard error, that fits, once it is there; nil where none came.
  func outputLine(where fits: @escaping @Sendable (String) -> Bool) async -> String? { await output.line(where: fits) }
  func message(where fits: @escaping @Sendable (String) -> Bool) async -> String? { await messages.line(where: fits) }

  /// What it has written on standard output.
  var outputSoFar: String { output.soFar() }

  /// Waits for its end.
  func end() async -> Evsh.Ended {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { [self] in
        exited.wait()
        let code =
          process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus
        continuation.resume(returning: Evsh.Ended(code: code, output: output.all(), messages: messages.all()))
      }
    }
  }
}

/// What comes out of a pipe, line by line.
final class Lines: @unchecked Sendable {
  // Unchecked: everything mutable is behind the condition.
  private let condition = NSCondition()
  private var text = Data()
  private var isAtEnd = false

  init(_ handle: FileHandle) {
    Thread.detachNewThread { [self] in
      while true {
        let data = handle.availableData
        condition.withLock {
          text.append(data)
          isAtEnd = data.isEmpty
          condition.broadcast()
        }
        if data.isEmpty { return }
      }
    }
  }

  func all() -> String {
    condition.withLock {
      while !isAtEnd { condition.wait() }
      return String(decoding: text, as: UTF8.self)
    }
  }

  func soFar() -> String { condition.withLock { String(decoding: text, as: UTF8.self) } }

  func line(where fits: @escaping @Sendable (String) -> Bool) async -> String? {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { [self] in continuation.resume(returning: awaitLine(fits)) }
    }
  }

  private func awaitLine(_ fits: (String) -> Bool) -> String? {
    condition.withLock {
      while true {
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        if let line = lines.dropLast().first(where: { fits(String($0)) }) { return String(line) }
        if isAtEnd { return nil }
        condition.wait()
      }
    }
  }
}
