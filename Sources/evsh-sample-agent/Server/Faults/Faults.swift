import ArgumentParser
import Evaluation
import Synchronization

/// What goes wrong with which call: a share of all of them, each kind as often as the others, and the same ones for a seed;
/// with the counts of what went wrong.
final class Faults: Sendable {
  private let share: Double
  private let state: Mutex<(generator: SplitMix, connections: Int, counts: [Fault: Int])>

  init(share: Double, seed: UInt64) {
    self.share = share
    state = Mutex((SplitMix(seed: seed), 0, [:]))
  }

  /// What is to go wrong with the connection that has come; nil where nothing is.
  func next() -> Fault? {
    state.withLock { state in
      state.connections += 1
      let isFaulty = Double.random(in: 0..<1, using: &state.generator) < share
      let fault = state.generator.choose(Fault.allCases)
      guard isFaulty else { return nil }
      state.counts[fault, default: 0] += 1
      return fault
    }
  }

  /// As JSON, on one line.
  var text: String {
    let (connections, counts) = state.withLock { ($0.connections, $0.counts) }
    let each = Fault.allCases.map { "\"\($0.rawValue)\": \(counts[$0] ?? 0)" }.joined(separator: ", ")
    return "{\"connections\": \(connections), \"faults\": {\(each)}}"
  }
}

/// The options that say how much is to go wrong.
struct FaultOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Let this share of the calls go wrong, from 0 to 1, each in one of six ways.", valueName: "share"))
  var faults: Double?

  @Option(help: ArgumentHelp("Which calls go wrong.", valueName: "n"))
  var seed: UInt64 = 1

  func validate() throws {
    if let faults, !(0...1).contains(faults) { throw ValidationError("'--faults' takes a number from 0 to 1") }
  }

  /// Nil where nothing is to go wrong.
  var injected: Faults? { faults.map { Faults(share: $0, seed: seed) } }
}
