import Evaluation
import Language

/// Carries out bound scripts, line by line, on one session; one task uses it.
package final class Interpreter {
  package private(set) var session = Session()
  /// Former sessions, the newest last, for `undo`.
  private var past: [Session] = []
  package let table: CommandTable
  let surroundings: any Surroundings
  private let front: any Front
  private var connection: (any Backend)?
  /// The name of the script that runs, for the places of files.
  private(set) var sourceName = ""
  package private(set) var settings = Settings()
  /// The newest result that this session launched, for commands without an id.
  private(set) var lastResult: Int?
  /// What was launched or followed, and how it stands, by result.
  private var followed = Followed()

  /// Whether somebody sits at a prompt: then an interrupted watch lets the calls go on.
  let isSession: Bool

  /// How many former sessions are kept at least.
  private static let longestPast = 100

  package init(table: CommandTable, surroundings: any Surroundings, front: any Front, isSession: Bool = false) {
    self.isSession = isSession
    self.table = table
    self.surroundings = surroundings
    self.front = front
  }

  /// The backend; the embedded engine's default workspace is opened when it is first needed.
  func backend() async throws(BackendError) -> any Backend {
    if let connection { return connection }
    return try await connectLocal(nil)
  }

  /// Opens the embedded engine on a workspace and says what a former process left there.
  func connectLocal(_ path: String?) async throws(BackendError) -> any Backend {
    let connected = try await surroundings.connectLocal(path)
    connection = connected.backend
    lastResult = nil
    for note in connected.notes { front.remark(note) }
    return connected.backend
  }

  /// For the prompt; nil until a backend was needed.
  package var backendLabel: String { connection?.label ?? "local" }

  /// Changes the session in a way that `undo` takes back.
  func change(_ changed: Session) {
    guard changed != session else { return }
    past.append(session)
    // Not one by one: that would move the rest at each command of a long script.
    if past.count >= 2 * Self.longestPast { past.removeFirst(past.count - Self.longestPast) }
    session = changed
  }

  /// Goes back one step; false where there is none.
  func undo() -> Bool {
    guard let former = past.popLast() else { return false }
    session = former
    return true
  }

  /// Says something before the command's reply.
  func remark(_ text: String) { front.remark(text) }

  func change(_ settings: Settings) {
    self.settings = settings
    front.apply(settings)
  }

  func launched(_ result: RunResult) {
    lastResult = result.id
    followed.launched(result.id)
  }

  func ended(_ result: RunResult) { followed.ended(result) }
  func cancelled(result id: Int) { followed.cancelled(id) }
  func ended(_ run: Run) { followed.ended(run) }

  /// Carries out a script that has no errors.
  package func run(_ script: BoundScript, keepGoing: Bool) async -> Ending {
    var failure: Int32?
    var isInterrupted = false
    sourceName = script.source.name
    for step in script.steps {
      followed.place = Followed.Place(source: script.source, line: step.line)
      do {
        front.show(try await step.action.perform(self), of: step.command)
      } catch let exit as ExitRequest {
        return .exited(exit.code ?? failure)
      } catch {
        let code = report(error, of: step.command, step.line, in: script.source)
        failure = failure ?? code.rawValue
        isInterrupted = code == .interrupted
        if isInterrupted, !isSession { await endRest() }
        if !keepGoing || isInterrupted { break }
      }
    }
    guard let failure else { return .reachedEnd }
    return keepGoing && !isInterrupted ? .wentOn(failure) : .failed(failure)
  }

  private func report(_ error: any Error, of command: String, _ line: CommandLine, in source: Source) -> ExitCode {
    if let error = error as? ImportFailure {
      front.show(error.diagnostics, in: error.source, of: command)
      return .refused
    }
    let failures =
      (error as? CommandFailure).map { [$0] } ?? (error as? BackendError).map(CommandFailure.failures)
      ?? [CommandFailure("a defect in evsh: \(error)", exit: .defect)]
    // Whoever pressed Ctrl-C at a prompt knows.
    if failures.first?.exit == .interrupted, isSession { return .interrupted }
    front.show(failures.map { $0.diagnostic(in: line) }, in: source, of: command)
    return failures.first?.exit ?? .defect
  }

  /// Ends a batch: runs that end with this process are followed to their end, or ended where the script failed or was
  /// left, and every followed result must have succeeded. The exit code of the whole.
  package func finish(_ ending: Ending) async -> Int32 {
    switch ending {
    case .reachedEnd, .exited(nil): break
    case .wentOn(let code):
      _ = await followRest()
      return code
    case .failed(let code), .exited(let code?):
      await endRest()
      return code
    }
    if let failure = await followRest() {
      await endRest()
      return failure
    }
    for outcome in followed.failures { front.show([outcome.diagnostic], in: outcome.source, of: nil) }
    return (followed.failures.isEmpty ? ExitCode.success : .failed).rawValue
  }

  /// Follows what was launched, never followed, and would end with this process.
  private func followRest() async -> Int32? {
    guard let backend = connection, backend.endsWithProcess else { return nil }
    for (result, place) in followed.open {
      followed.place = place
      do {
        front.show(try await follow(result: result), of: "watch")
      } catch {
        return report(error, of: "watch", place.line, in: place.source).rawValue
      }
    }
    return nil
  }

  /// Ends what was launched and would be left half done, in a task of its own: this one may have been cancelled.
  private func endRest() async {
    guard let backend = connection, backend.endsWithProcess else { return }
    for (result, _) in followed.open {
      let ended = await Task { try? await backend.endCalls(result: result) }.value
      if let ended, ended > 0 { remark("ended \(ended.counted("call")) of result \(result)") }
    }
  }

  /// Results that were launched here and haven't come to their end.
  package var resultsUnderWay: [Int] { followed.open.map(\.result) }
}
