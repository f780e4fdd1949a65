import Evaluation
import FoundationEssentials
import Testing

@testable import Engine

/// The sample workspace, which the README and the example scripts use.
struct SampleWorkspaceTests {
  private static let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
  private static let path = "/" + folder + "/scripts/examples/clinic.yaml"

  @Test func itIsWhatTheExamplesSay() async throws {
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: Self.path)))
    let file = ImportFile(name: "clinic.yaml", bytes: bytes, folder: "/examples")
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    let summary = try await workspace.importFile(file, into: RunRequest())
    #expect(
      summary.counts.map(\.kind) == ["project", "phone number", "agent", "personality", "test profile", "evaluator"])
    #expect(try await workspace.importFile(file, into: RunRequest()).counts.allSatisfy { $0.added + $0.changed == 0 })

    var filter = ListFilter()
    filter.project = 1376
    let folders = try await workspace.folders(filter).map { "\($0.path) \($0.evaluators)" }
    #expect(folders == ["Sales 12", "Sales.Inbound 12", "Support 7", "Support.Billing 4", "Support.Complaints 3"])
    #expect(try await workspace.personalities(filter).map(\.id) == [123, 456, 789])
    #expect(try await workspace.profiles(filter).map(\.id) == [11, 12, 13])
    #expect(try await workspace.agents(filter).map(\.name) == ["Front desk", "Front desk (server)"])
    #expect(try await workspace.numbers().count == 20)

    let evaluators = try await workspace.evaluators(filter)
    #expect(evaluators.allSatisfy { $0.kind == .conditionalActions && $0.agent == 42 && !$0.checks.isEmpty })
    let conditions = evaluators.flatMap { $0.actions?.conditions ?? [] }
    #expect(conditions.allSatisfy { $0.isFixed })
  }
}
