import Evaluation
import Testing

@testable import Engine

/// Secrets that stand in the environment instead of in files; and durations.
struct EnvironmentReferenceTests {
  private static let variables = ["TOKEN": "s3cret", "EMPTY": "", "NESTED": "${env.TOKEN}"]

  private static func expanded(_ value: String) throws -> String? {
    let connection = Connection(.websocket(url: "ws://${env.TOKEN}", headers: [.init("K", value)]))
    guard case .websocket("ws://${env.TOKEN}", let headers) = try connection.expanded({ variables[$0] }).endpoint else {
      return nil
    }
    return headers.first?.value
  }

  @Test(arguments: [
    ("Bearer ${env.TOKEN}", "Bearer s3cret"), ("${env.TOKEN}${env.TOKEN}", "s3crets3cret"), ("${env.EMPTY}", ""),
    ("${env.NESTED}", "${env.TOKEN}"), ("$TOKEN ${TOKEN} $5", "$TOKEN ${TOKEN} $5"), ("", ""), ("é${env.EMPTY}é", "éé"),
  ])
  func references(_ written: String, _ value: String) throws {
    #expect(try Self.expanded(written) == value)
    #expect(EnvironmentReference.problem(in: written) == nil)
  }

  @Test func whatIsMissingIsNamed() throws {
    #expect(throws: EnvironmentReference.Missing(names: ["A", "B"])) {
      try Self.expanded("${env.A}${env.TOKEN}${env.B}")
    }
    let program = Connection(.process(.init(command: ["${env.A}"], environment: [.init("K", "${env.A}")])))
    #expect(throws: EnvironmentReference.Missing(names: ["A"])) { try program.expanded { _ in nil } }
    let found = try program.expanded { _ in "x" }
    #expect(found.endpoint == .process(.init(command: ["${env.A}"], environment: [.init("K", "x")])))
  }

  @Test(arguments: [
    ("${env.}", "'' is no name of a variable"), ("${env.A-B}", "'A-B' is no name of a variable"),
    ("x ${env.A", "'${env.' is not closed, expected ${env.NAME}"),
  ])
  func mistakes(_ written: String, _ message: String) {
    #expect(EnvironmentReference.problem(in: written) == message)
  }

  @Test(arguments: [
    ("500ms", 500, "500ms"), ("2s", 2000, "2s"), ("1.5s", 1500, "1500ms"), ("90s", 90_000, "90s"),
    ("10m", 600_000, "10m"), ("60m", 3_600_000, "1h"), ("0s", 0, "0s"), ("0.25h", 900_000, "15m"),
  ])
  func durations(_ text: String, _ milliseconds: Int, _ written: String) {
    #expect(DurationText.read(text) == .milliseconds(milliseconds))
    #expect(DurationText.write(.milliseconds(milliseconds)) == written)
  }

  @Test(arguments: [
    "", "5", "s", "-1s", "1 s", "1S", ".5s", "5.s", "1.2.3s", "1d", "٣s", "99999999999999999999h", "1e3s",
  ])
  func noDurations(_ text: String) { #expect(DurationText.read(text) == nil) }
}
