import Evaluation

/// The turns of one chat as a client of the API sees them: the protocol's rules, without a line.
///
/// It is the API chat of the public evaluator API: each message of the agent's is a turn, whose answer is all that the
/// caller says until the next; a message that comes before the answer drops the turn before it, and is answered for both.
/// Turn 0 is the caller's opening. What the caller says by itself, into a silence, is put to the newest turn.
struct ChatTurns: Sendable, Hashable {
  private struct Turn: Sendable, Hashable {
    var status = ChatTurn.Status.generating
    var message: String?
  }

  let run: Int
  let result: Int
  private var turns = [Turn()]
  /// What the caller has said since a turn was ready.
  private var said: [String] = []
  /// The newest turn whose message the caller has heard.
  private var heard = 0
  private var endedReason: String?
  private(set) var isEnded = false

  init(run: Int, result: Int) { (self.run, self.result) = (run, result) }

  private var newest: Int { turns.count - 1 }

  /// The newest turn.
  var last: ChatTurn { shown(newest) }

  /// The turn of a number; nil where there is none.
  subscript(number: Int) -> ChatTurn? { turns.indices.contains(number) ? shown(number) : nil }

  private func shown(_ number: Int) -> ChatTurn {
    var turn = ChatTurn(run: run, result: result, number: number, status: turns[number].status)
    (turn.message, turn.isEnded, turn.endedReason) = (turns[number].message, isEnded, endedReason)
    return turn
  }

  /// The agent has said something.
  mutating func begin() {
    if turns[newest].status == .generating { turns[newest].status = .dropped }
    turns.append(Turn())
  }

  /// The caller has heard one more message of the agent's.
  mutating func hear() { heard += 1 }

  mutating func say(_ words: String) { said.append(words) }

  /// The caller has said what it had to say to all it has heard; what it hasn't heard yet is still to be answered.
  mutating func listen() { if heard == newest { answer(.ready) } }

  /// The conversation is over; where it broke, what wasn't answered is lost.
  mutating func end(_ reason: String?, isBroken: Bool) {
    guard !isEnded else { return }
    (isEnded, endedReason) = (true, reason)
    answer(isBroken && said.isEmpty ? .error : .ready)
  }

  private mutating func answer(_ status: ChatTurn.Status) {
    if turns[newest].status == .generating { turns[newest].status = status }
    let words = [turns[newest].message].compactMap(\.self) + said.filter { !$0.isEmpty }
    if !words.isEmpty { turns[newest].message = words.joined(separator: "\n") }
    said = []
  }
}
