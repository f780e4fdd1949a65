import Evaluation
import NIOCore
import Synchronization

/// The chats in which clients of the API speak for agents, by run: all that are under way here, and the newest that are
/// over, so that the caller's last words can still be asked for.
final class OpenChats: AgentConnector {
  /// How many that are over are remembered.
  static let mostOver = 2000

  private struct State {
    var lines: [Int: ChatLine] = [:]
    var over: [Int: ChatTurns] = [:]
    var order = CircularBuffer<Int>()
  }

  private let timekeeper: any Timekeeper
  private let state = Mutex(State())

  init(timekeeper: any Timekeeper) { self.timekeeper = timekeeper }

  /// The line of a run that is under way here.
  func line(ofRun run: Int) -> ChatLine? { state.withLock { $0.lines[run] } }

  /// The turns of a chat that is under way, or was until a while ago.
  func turns(ofRun run: Int) -> ChatTurns? {
    let (line, over) = state.withLock { ($0.lines[run], $0.over[run]) }
    return line?.turns ?? over
  }

  /// A run begins: a client may hand something in from now on.
  func open(_ run: Run) {
    let line = ChatLine(run: run.id, result: run.result, timekeeper: timekeeper)
    state.withLock { $0.lines[run.id] = line }
  }

  /// The conversation of a run is over.
  func end(_ run: Int, reason: String?, isBroken: Bool) {
    guard let line = line(ofRun: run) else { return }
    let turns = line.end(reason, isBroken: isBroken)
    state.withLock { state in
      state.lines[run] = nil
      state.over[run] = turns
      state.order.append(run)
      if state.order.count > Self.mostOver, let oldest = state.order.popFirst() { state.over[oldest] = nil }
    }
  }

  func connect(_ call: CallContext) async throws(ConnectionFault) -> any AgentConnection {
    if Task.isCancelled { throw .cancelled }
    guard let line = line(ofRun: call.run) else { throw .refused("no client can speak for the agent here") }
    return line
  }
}
