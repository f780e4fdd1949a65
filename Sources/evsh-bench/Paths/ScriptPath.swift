import Evaluation
import Language
import Shell

/// A script of commands that change the session and ask no backend.
struct ScriptPath {
  private let source: Source = {
    let blocks = (1...10).map { block in
      """
      override outbound-number +1415555010\(block % 10)
      concurrency \(block)
      numbers same
      let name\(block) = "a value \(block)"
      override agent-number +1415555011\(block % 10)
      channel text
      numbers different
      reset overrides

      """
    }
    return Source(name: "path.evs", text: blocks.joined())
  }()

  func parse(times: Int) {
    for _ in 0..<times { _ = Parser.parse(source) }
  }

  func carryOut(times: Int) async throws {
    let interpreter = Interpreter(table: .standard, surroundings: NoWorld(), front: DeafFront())
    let parsed = Parser.parse(source)
    for _ in 0..<times {
      let script = interpreter.bind(parsed)
      let ending = await interpreter.run(script, keepGoing: false)
      guard case .reachedEnd = ending else { throw LostWay(description: "the script ended with \(ending)") }
    }
    guard interpreter.session.concurrency == 10 else { throw LostWay(description: "the session hasn't changed") }
  }
}
