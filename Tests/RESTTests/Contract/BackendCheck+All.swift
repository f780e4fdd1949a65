import Evaluation

/// Each method of `Backend`, with good input and bad. The workspace is that of the tests; result 1 is at its end.
extension BackendCheck {
  static let all = lists + definitions + selections + plans + results + runs + following + launches

  /// Filters that meet something, and some that meet nothing.
  private static let filters: [(String, ListFilter)] = [
    ("all", filter { _ in }), ("project 1", filter { $0.project = 1 }), ("project 99", filter { $0.project = 99 }),
    ("agent 11", filter { $0.agent = 11 }), ("agent 99", filter { $0.agent = 99 }),
    ("folder Sales", filter { $0.folder = "Sales" }), ("folder Sals", filter { $0.folder = "Sals" }),
    ("tags smoke bank", filter { $0.tags = ["smoke", "bank"] }), ("tags nope", filter { $0.tags = ["nope"] }),
    ("project 2 tags smoke", filter { ($0.project, $0.tags) = (2, ["smoke"]) }),
  ]

  private static func filter(_ change: (inout ListFilter) -> Void) -> ListFilter {
    var filter = ListFilter()
    change(&filter)
    return filter
  }

  private static let lists: [BackendCheck] =
    [
      BackendCheck("projects") { try await $0.projects() }, BackendCheck("numbers") { try await $0.numbers() },
    ]
    + filters.flatMap { name, filter in
      [
        BackendCheck("evaluators of \(name)") { try await $0.evaluators(filter) },
        BackendCheck("folders of \(name)") { try await $0.folders(filter) },
        BackendCheck("tags of \(name)") { try await $0.tags(filter) },
        BackendCheck("metrics of \(name)") { try await $0.metrics(filter) },
      ]
    }
    + filters.prefix(5).flatMap { name, filter in
      [
        BackendCheck("agents of \(name)") { try await $0.agents(filter) },
        BackendCheck("personalities of \(name)") { try await $0.personalities(filter) },
        BackendCheck("profiles of \(name)") { try await $0.profiles(filter) },
      ]
    }

  private static let definitions = [101, 104, 201, 999, 0, -1].map { id in
    BackendCheck("evaluator \(id)") { try await $0.evaluator(id) }
  }

  private static let requests: [(String, RunRequest)] = [
    ("nothing", request { _ in }),
    ("ids", request { $0.selection = .evaluators([102, 101, 102]) }),
    ("an id that nothing has", request { $0.selection = .evaluators([101, 999]) }),
    ("ids that nothing has", request { $0.selection = .evaluators([998, 999]) }),
    ("the first two", request { ($0.selection, $0.project) = (.first(2), 1) }),
    ("the first of an agent", request { ($0.selection, $0.agent) = (.first(9), 11) }),
    ("all of an assistant", request { ($0.selection, $0.assistant) = (.all, "asst_11") }),
    ("all", request { $0.selection = .all }),
    ("a folder", request { ($0.selection, $0.project) = (.folder("Sales"), 1) }),
    ("an empty folder", request { ($0.selection, $0.project) = (.folder("Sales.Empty"), 1) }),
    ("a folder that isn't there", request { ($0.selection, $0.project) = (.folder("Sals"), 1) }),
    ("a folder without its project", request { $0.selection = .folder("Sales") }),
    ("tags", request { $0.tags = ["smoke", "bank"] }),
    ("tags beside ids", request { ($0.selection, $0.tags) = (.evaluators([104]), ["greeting"]) }),
    ("a tag that nothing bears", request { $0.tags = ["smok"] }),
    ("another project's", request { ($0.selection, $0.project) = (.evaluators([101]), 2) }),
  ]

  private static func request(_ change: (inout RunRequest) -> Void) -> RunRequest {
    var request = RunRequest()
    change(&request)
    return request
  }

  private static let selections = requests.map { name, request in
    BackendCheck("count of \(name)") { try await $0.count(request) }
  }

  /// Requests that lack something, or ask for what can't be.
  private static let oddRequests: [(String, RunRequest)] = [
    ("an agent that isn't there", request { ($0.selection, $0.agent) = (.evaluators([101]), 99) }),
    ("an assistant that isn't there", request { ($0.selection, $0.assistant) = (.evaluators([101]), "asst_9") }),
    ("a project that isn't there", request { ($0.selection, $0.project) = (.all, 99) }),
    ("overrides", request { ($0.selection, $0.personalities, $0.profiles) = (.evaluators([101]), [31, 32], [41]) }),
    (
      "overrides that aren't there",
      request { ($0.selection, $0.personalities, $0.profiles) = (.evaluators([101]), [98, 99], [97]) }
    ),
    ("another project's overrides", request { ($0.selection, $0.personalities) = (.evaluators([101]), [33]) }),
    ("a voice", request { ($0.selection, $0.channel) = (.evaluators([101]), .voice) }),
    ("text", request { ($0.selection, $0.channel, $0.frequency) = (.evaluators([101]), .text, 3) }),
    ("a mode", request { ($0.selection, $0.route) = (.evaluators([101]), Route(.sip, nil)) }),
    ("numbers", request { ($0.selection, $0.outboundNumber, $0.numbers) = (.evaluators([101]), "12", .different) }),
    ("a long name", request { ($0.selection, $0.label) = (.evaluators([101]), String(repeating: "n", count: 300)) }),
    ("never", request { ($0.selection, $0.frequency, $0.concurrency) = (.evaluators([101]), 0, 0) }),
  ]

  private static let plans = (requests + oddRequests).map { name, request in
    BackendCheck("plan of \(name)") { try await $0.plan(request) }
  }

  private static let resultFilters: [(String, ListFilter)] = [
    ("all", filter { _ in }), ("last 1", filter { $0.last = 1 }), ("project 1", filter { $0.project = 1 }),
    ("project 2", filter { $0.project = 2 }), ("project 99", filter { $0.project = 99 }),
    ("agent 11", filter { $0.agent = 11 }), ("agent 99", filter { $0.agent = 99 }),
    ("completed", filter { $0.status = .completed }), ("running", filter { $0.status = .running }),
    ("passed", filter { $0.outcome = .passed }), ("to be reviewed", filter { $0.outcome = .review }),
    ("result 1", filter { $0.result = 1 }), ("result 99", filter { $0.result = 99 }),
    ("result 1 failed", filter { ($0.result, $0.outcome) = (1, .failed) }),
  ]

  private static let results =
    resultFilters.map { name, filter in BackendCheck("results of \(name)") { try await $0.results(filter) } }
    + [1, 99, 0].flatMap { id in
      [
        BackendCheck("result \(id)") { try await $0.result(id) },
        BackendCheck("result \(id) with transcripts") { try await $0.resultWithTranscripts(id) },
      ]
    }

  private static let runs =
    resultFilters.map { name, filter in BackendCheck("runs of \(name)") { try await $0.runs(filter) } }
    + [1, 2, 99, 0].map { id in BackendCheck("run \(id)") { try await $0.retrieveRun(id) } }

  /// What is at its end already, and what isn't there.
  private static let following = [1, 99].flatMap { id in
    [
      BackendCheck("following result \(id)") { backend in
        try await backend.follow(result: id, limit: .seconds(60)) { _ in }
      },
      BackendCheck("following run \(id)") { try await $0.follow(run: id, limit: .seconds(60)) },
      BackendCheck("ending the calls of result \(id)") { try await $0.endCalls(result: id) },
      BackendCheck("ending the call of run \(id)") { try await $0.endCall(run: id) },
    ]
  }

  /// Launches, as far as two of them can be the same.
  private static let launches =
    oddRequests.filter { $0.0 != "overrides" && $0.0 != "text" && $0.0 != "another project's overrides" }
    .map { name, request in BackendCheck("a launch of \(name)") { try await $0.run(request).likeness } }
    + [
      BackendCheck("a launch") { backend in
        let request = request { ($0.selection, $0.label, $0.profiles) = (.evaluators([101, 102]), "again", [41]) }
        return try await backend.run(request).likeness
      },
      BackendCheck("a launch that is sent twice") { backend in
        let request = request { $0.selection = .evaluators([101]) }
        let key = "\(backend.label) twice"
        let ids = [try await backend.run(request, key: key).id, try await backend.run(request, key: key).id]
        return Set(ids).count
      },
      BackendCheck("running result 1 again") { try await $0.rerun(1, onlyFailed: false).likeness },
      BackendCheck("running again what isn't there") { try await $0.rerun(99, onlyFailed: false).likeness },
    ]
}

extension RunResult {
  /// What is the same of two launches of one request.
  fileprivate var likeness: RunResult {
    var result = self
    let nobody = Timestamp(microseconds: 0)
    (result.id, result.createdAt, result.status) = (0, nobody, .pending)
    for index in result.runs.indices {
      (result.runs[index].id, result.runs[index].result, result.runs[index].createdAt) = (index, 0, nobody)
      result.runs[index].status = .pending
    }
    return result
  }
}
