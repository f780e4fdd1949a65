import Language
import Shell

/// A session, or a batch, on a staged backend.
final class StagedShell: @unchecked Sendable {
  // Unchecked: a test awaits each line before it types the next.
  let interpreter: Interpreter
  let backend: StagedBackend
  private let transcript = Transcript()

  init(_ backend: StagedBackend = StagedBackend(), isSession: Bool = true) {
    self.backend = backend
    interpreter = Interpreter(
      table: .standard, surroundings: StagedSurroundings(backend: backend), front: transcript, isSession: isSession)
  }

  var announcements: Announcements { transcript.announcements }
  var runs: RunsInFlight? { interpreter.jobs.runsInFlight }

  /// Types a line; what it printed.
  @discardableResult
  func type(_ line: String) async -> String {
    let before = transcript.text
    await interpreter.carryOut(line)
    return String(transcript.text.dropFirst(before.count))
  }

  /// Types a line that goes on until it is interrupted.
  func start(_ line: String) -> Task<String, Never> { Task { await type(line) } }

  /// Waits until nothing is under way.
  func awaitNoRuns() async {
    let (changes, change) = AsyncStream.makeStream(of: Void.self)
    interpreter.jobs.whenRunsChange { change.yield() }
    var iterator = changes.makeAsyncIterator()
    while runs != nil { await iterator.next() }
  }

  /// Runs a whole script to its end; its exit code and what it printed.
  func runBatch(_ text: String, keepGoing: Bool = false) async -> (code: Int32, text: String) {
    let script = interpreter.bind(Parser.parse(Source(name: "test.evs", text: text)))
    let code = await interpreter.finish(await interpreter.run(script, keepGoing: keepGoing))
    return (code, transcript.text)
  }
}
