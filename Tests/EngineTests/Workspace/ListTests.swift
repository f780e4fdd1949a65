import Evaluation
import Testing

@testable import Engine

/// Lists, filters and selections.
struct ListTests {
  private static let clinic = """
    workspace: 1
    projects: [{id: 7, name: Clinic}, {id: 8, name: Other}]
    agents:
    - {id: 42, name: Desk, project: 7, assistant_id: asst_1}
    - {id: 43, name: Night, project: 7}
    - {id: 44, name: Elsewhere, project: 8}
    personalities: [{id: 1, name: All}, {id: 2, name: Seven, project: 7}, {id: 3, name: Eight, project: 8}]
    test_profiles: [{id: 1, name: A}, {id: 2, name: B, project: 7}, {id: 3, name: C, agent: 43}]
    folders: [{path: Empty, project: 7}]
    evaluators:
    - {id: 11, name: A, agent: 42, folder: Sales, tags: [smoke], metrics: [empathy], instructions: x}
    - {id: 12, name: B, agent: 42, folder: Sales.Inbound, tags: [smoke, privacy], instructions: x}
    - {id: 13, name: C, agent: 43, folder: Sales.Inbound.Deep, metrics: [empathy, speed], instructions: x}
    - {id: 14, name: D, agent: 42, folder: SalesX, instructions: x}
    - {id: 15, name: E, agent: 42, folder: S_les.Inbound, instructions: x}
    - {id: 16, name: F, agent: 42, folder: "S%.100%", instructions: x}
    - {id: 17, name: G, agent: 44, folder: Sales.Inbound, tags: [other], instructions: x}
    - {id: 18, name: H, agent: 42, folder: sales.inbound, tags: [privacy], instructions: x}
    - {id: 19, name: I, agent: 42, instructions: x}
    """

  /// One for all: nothing here writes.
  private static let clinicWorkspace = Task {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    try await workspace.importText(clinic)
    return (scratch: scratch, workspace: workspace)
  }

  private static var workspace: Workspace {
    get async throws { try await clinicWorkspace.value.workspace }
  }

  private static func filter(_ change: (inout ListFilter) -> Void) -> ListFilter {
    var filter = ListFilter()
    change(&filter)
    return filter
  }

  @Test(arguments: [
    (filter { _ in }, [11, 12, 13, 14, 15, 16, 17, 18, 19]), (filter { $0.project = 8 }, [17]),
    (filter { $0.agent = 43 }, [13]), (filter { $0.folder = "Sales" }, [11, 12, 13, 17]),
    (filter { ($0.folder, $0.project) = ("Sales.Inbound", 7) }, [12, 13]), (filter { $0.folder = "S_les" }, [15]),
    (filter { $0.folder = "S%" }, [16]), (filter { $0.folder = "%" }, []), (filter { $0.folder = "sales" }, [18]),
    (filter { $0.tags = ["smoke"] }, [11, 12]), (filter { $0.tags = ["privacy", "other"] }, [12, 17, 18]),
    (filter { ($0.tags, $0.agent, $0.folder) = (["smoke"], 42, "Sales.Inbound") }, [12]),
    (filter { $0.folder = "Sales' OR '1'='1" }, []),
  ])
  func evaluators(_ filter: ListFilter, _ ids: [Int]) async throws {
    let workspace = try await Self.workspace
    #expect(try await workspace.evaluators(filter).map(\.id) == ids)
  }

  @Test func wordsOfEvaluators() async throws {
    let workspace = try await Self.workspace
    #expect(try await workspace.tags(ListFilter()) == ["other", "privacy", "smoke"])
    #expect(try await workspace.tags(Self.filter { $0.folder = "Sales" }) == ["other", "privacy", "smoke"])
    #expect(try await workspace.tags(Self.filter { $0.project = 8 }) == ["other"])
    #expect(try await workspace.metrics(ListFilter()) == ["empathy", "speed"])
    #expect(try await workspace.metrics(Self.filter { $0.agent = 42 }) == ["empathy"])
  }

  @Test func whoMayUseWhat() async throws {
    let workspace = try await Self.workspace
    #expect(try await workspace.agents(Self.filter { $0.project = 7 }).map(\.id) == [42, 43])
    #expect(try await workspace.agents([44, 42, 99]).map(\.id) == [42, 44])
    #expect(try await workspace.agent(assistant: "asst_1")?.id == 42)
    #expect(try await workspace.agent(assistant: "asst_2") == nil)
    #expect(try await workspace.personalities(ListFilter()).map(\.id) == [1, 2, 3])
    #expect(try await workspace.personalities(Self.filter { $0.project = 7 }).map(\.id) == [1, 2])
    #expect(try await workspace.profiles(Self.filter { $0.project = 8 }).map(\.id) == [1])
    #expect(try await workspace.profiles(Self.filter { $0.agent = 42 }).map(\.id) == [1, 2])
    #expect(try await workspace.evaluator(12).name == "B")
    await #expect(throws: BackendError.unknown(.init(kind: "evaluator", name: "99"))) {
      try await workspace.evaluator(99)
    }
  }

  @Test func foldersCountWhatIsBelow() async throws {
    let workspace = try await Self.workspace
    let folders = try await workspace.folders(Self.filter { $0.project = 7 })
    #expect(
      folders == [
        Folder(path: "Empty", project: 7), Folder(path: "S%", project: 7, evaluators: 1),
        Folder(path: "S%.100%", project: 7, evaluators: 1), Folder(path: "S_les", project: 7, evaluators: 1),
        Folder(path: "S_les.Inbound", project: 7, evaluators: 1), Folder(path: "Sales", project: 7, evaluators: 3),
        Folder(path: "Sales.Inbound", project: 7, evaluators: 2),
        Folder(path: "Sales.Inbound.Deep", project: 7, evaluators: 1),
        Folder(path: "SalesX", project: 7, evaluators: 1),
        Folder(path: "sales", project: 7, evaluators: 1), Folder(path: "sales.inbound", project: 7, evaluators: 1),
      ])
    #expect(try await workspace.folders(Self.filter { $0.tags = ["other"] }).map(\.path) == ["Sales", "Sales.Inbound"])
    let below = try await workspace.folders(Self.filter { ($0.folder, $0.project) = ("Sales.Inbound", 7) })
    #expect(below.map(\.evaluators) == [2, 1])
  }

  @Test(
    arguments: [
      (Selection.evaluators([13, 11, 13]), [], [13, 11]), (.evaluators([13]), ["smoke", "privacy"], [13, 11, 12, 18]),
      (.evaluators([12]), ["smoke"], [12, 11]), (.first(2), [], [11, 12]),
      (.first(100), [], [11, 12, 13, 14, 15, 16, 18, 19]),
      (.all, [], [11, 12, 13, 14, 15, 16, 18, 19]), (.folder("Sales"), [], [11, 12, 13]), (.folder("Empty"), [], []),
      (nil, ["privacy"], [12, 18]), (nil, [], []),
    ] as [(Selection?, [String], [Int])])
  func selections(_ selection: Selection?, _ tags: [String], _ ids: [Int]) async throws {
    #expect(try await Self.workspace.evaluatorIDs(selection, tags: tags, project: 7) == ids)
  }

  @Test func selectionsOfWhatThereIsNot() async throws {
    let workspace = try await Self.workspace
    await #expect(throws: BackendError.unknown(.init(kind: "evaluator", name: "98"))) {
      try await workspace.evaluatorIDs(.evaluators([11, 98, 98]))
    }
    await #expect(
      throws: BackendError.refused([
        RequestProblem(.scenarios, "there is no evaluator 98", mend: "list evaluators", value: "98"),
        RequestProblem(.scenarios, "there is no evaluator 97", mend: "list evaluators", value: "97"),
      ])
    ) { try await workspace.evaluatorIDs(.evaluators([98, 11, 97])) }
    let tags = BackendError.Unknown(kind: "tag", name: "smok", known: ["other", "privacy", "smoke"])
    await #expect(throws: BackendError.unknown(tags)) { try await workspace.evaluatorIDs(nil, tags: ["smok"]) }
    let folder = BackendError.Unknown(
      kind: "folder", name: "Sale", scope: "in project 8", known: ["Sales", "Sales.Inbound"])
    await #expect(throws: BackendError.unknown(folder)) {
      try await workspace.evaluatorIDs(.folder("Sale"), project: 8)
    }
  }

  @Test func manyIDs() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    let evaluators = (1...3000).map { "{\"name\": \"E\($0)\", \"project\": 1, \"instructions\": \"x\"}" }
    let text =
      "{\"workspace\": 1, \"projects\": [{\"name\": \"P\"}], \"evaluators\": [\(evaluators.joined(separator: ","))]}"
    let ids = try await workspace.importText(text, name: "w.json").evaluators
    #expect(try await workspace.evaluatorIDs(.evaluators(ids.reversed())) == ids.reversed())
    #expect(try await workspace.evaluators(ids).count == 3000)
    #expect(try await workspace.evaluatorIDs(.first(10)) == Array(ids.prefix(10)))
  }
}
