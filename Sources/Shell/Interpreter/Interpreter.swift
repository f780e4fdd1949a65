import Evaluation
import Language

/// Carries out bound scripts, line by line, on one session; one task uses it.
package final class Interpreter {
  package private(set) var session = Session()
  /// Former sessions, the newest last, for `undo`.
  private var past: [Session] = []
  package let table: CommandTable
  let surroundings: any Surroundings
  let front: any Front
  /// What is followed in the background; any task may ask it.
  package let jobs: Jobs
  var connection: (any Backend)?
  /// Opens the default workspace, if that was begun before it was needed.
  var opening: Task<(any Backend)?, Never>?
  /// How many backends there were before this one.
  var connectionNumber = 0
  /// The name of the script that runs, for the places of files; and of the outermost one.
  var sourceName = ""
  private(set) var rootName = ""
  /// The files of the scripts that are being sourced, the outermost first.
  var sourcing: [String] = []
  /// How the script that runs is carried out.
  var execution: Execution?
  let library: ScriptLibrary
  /// What a rehearsal finds; nil where everything is carried out.
  let rehearsal: Rehearsal?
  /// What a batch has done, for a later one; nil where it isn't kept.
  package var checkpoint: (any Checkpoint)?
  /// The most runs that may be launched in all; nil for any number.
  package var mostRuns: Int?
  /// How many were launched so far.
  var runsLaunched = 0
  /// The steps that launched results, where a checkpoint is kept.
  var launchSteps: [Job.ID: String] = [:]
  /// What the script that runs comes to as a whole, once somebody has asked.
  var rehearsed: Rehearsal?
  /// What there was when the outermost script began.
  private(set) var beginning: (script: BoundScript, session: Session, variables: Variables)?
  /// Whether the arguments of the script aren't known: it is only to be checked.
  package var hasOpenArguments = false
  /// The workspace that was connected by name; nil for the default one.
  var workspacePath: String?
  /// The server that is connected; nil for the embedded engine.
  var connectedServer: Server?
  /// The server that 'login' is about: the one that was connected last, or was to be.
  var server: Server?
  /// The keys that were typed in this session, by their servers' addresses.
  var keys: [String: String] = [:]
  /// The values of the variables; they stay from line to line of a session.
  var variables: Variables
  /// The conditions that were expected so far, in their order.
  var rulings: [JudgedPlace] = []
  package private(set) var settings: Settings
  /// The newest result that this session launched or followed, for commands without an id.
  var lastResult: Int? {
    get { variables.last }
    set {
      variables.last = newValue
      if let newValue, !resultsSoFar.contains(newValue) { resultsSoFar.append(newValue) }
    }
  }
  /// The results that were launched or followed on the present backend, in their order.
  var resultsSoFar: [Int] = []
  /// What was launched or followed, and how it stands.
  var followed = Followed()
  /// The file that the session is kept in, where it is.
  var recording: Recording?
  /// The newest reply, for `last`.
  var lastReply: LastReply?
  /// The newest line that failed, for `explain`.
  var lastFailure: FailedLine?
  /// The result whose following was interrupted by the last line; it goes on in the background.
  package internal(set) var detached: Int?
  /// A line to be edited at the prompt next, which whoever asks for lines takes.
  package var nextLine: String?

  /// The names of things for completion; in a session they are read in the background.
  package let names = NameCache()

  /// Whether somebody sits at a prompt: then an interrupted watch lets the calls go on.
  let isSession: Bool

  /// Keeps secrets out of what is kept and shown.
  package let masking: Masking

  /// How many former sessions are kept at least.
  private static let longestPast = 100

  package init(
    table: CommandTable, surroundings: any Surroundings, front: any Front, isSession: Bool = false,
    settings: Settings = Settings(), secrets: [String] = [], library: ScriptLibrary? = nil,
    rehearsal: Rehearsal? = nil
  ) {
    masking = Masking(table: table, known: secrets)
    self.settings = settings
    self.isSession = isSession
    self.table = table
    self.surroundings = surroundings
    self.front = front
    self.library = library ?? ScriptLibrary(surroundings)
    self.rehearsal = rehearsal
    variables = Variables { surroundings.environment($0) }
    jobs = Jobs(front.announcer)
  }

  /// Changes the session in a way that `undo` takes back.
  func change(_ changed: Session) {
    // Another count of the same selection is nothing to take back.
    var former = session
    former.evaluatorCount = changed.evaluatorCount
    guard changed != former else { return session = changed }
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

  /// The arguments of the script that runs next, `$1` first.
  package var arguments: [String] {
    get { variables.arguments }
    set { variables.arguments = newValue }
  }

  /// Carries out a script that has no errors; from a line of it on, where one is given.
  package func run(_ script: BoundScript, keepGoing: Bool, from line: Int? = nil) async -> Ending {
    let execution = Execution(keepsGoing: keepGoing, firstLine: line)
    self.execution = execution
    (sourceName, rootName, detached) = (script.source.name, script.source.name, nil)
    beginning = (script, session, variables)
    rehearsed = nil
    do throws(Stop) { try await carryOut(script, execution) } catch {
      switch error {
      case .exit(let code): return .exited(code ?? execution.failure)
      case .interrupted:
        if !isSession { await endRest(ofServers: true) }
        return .failed(execution.failure ?? ExitCode.interrupted.rawValue)
      case .failed: return .failed(execution.failure ?? ExitCode.defect.rawValue)
      }
    }
    return execution.failure.map(Ending.wentOn) ?? .reachedEnd
  }

  /// The line from which a batch that stopped can be gone on with; nil where it didn't stop.
  package var resumeLine: Int? { execution?.resumeLine }
}
