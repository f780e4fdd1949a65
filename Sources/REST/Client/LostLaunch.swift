import Evaluation

/// A launch whose answer is lost: nobody knows whether it made a result, so the newest results are looked at, and
/// whatever is found is said. It is never sent again.
struct LostLaunch: Sendable {
  /// How far a result's time may stand before the launch's: servers tell their time in whole seconds.
  private static let tolerance = 2_000_000
  /// How many of the newest results are looked at.
  private static let newest = 20

  /// The result's name; nil where the server gives it one.
  let label: String?
  let agent: Int?
  /// When the launch was sent, by this machine's clock.
  private let begun = ContinuousClock.now

  init(label: String?, agent: Int?) {
    self.label = label
    self.agent = agent
  }

  /// What became of the launch, as far as the server's results tell it.
  func account(of loss: BackendError, by client: APIClient) async -> String {
    let what = "whether that launched anything isn't known: \(loss.reason)"
    do throws(RequestFault) {
      let found = try await candidates(client)
      return "\(what); \(Self.words(for: found)); nothing was launched again"
    } catch {
      let why = client.error(error).reason
      return "\(what); its results can't be looked at (\(why)), 'list results last 5' does it later; "
        + "nothing was launched again"
    }
  }

  private static func words(for found: [RunResult]) -> String {
    guard let newest = found.first else {
      return "no result of that time is there yet, 'list results last 5' looks again"
    }
    if found.count > 1 {
      let ids = found.map { String($0.id) }.joined(separator: " ")
      return "one of the results \(ids) of that time may be it, 'show result ID' tells"
    }
    let name = newest.label.map { " \"\($0)\"" } ?? ""
    let count = newest.progress.total
    let runs = count == 0 ? "" : " with \(count.counted("run"))"
    return "result \(newest.id)\(name)\(runs) was made at that time, 'watch \(newest.id)' follows it"
  }

  /// The agent's newest results of the name that were made since.
  private func candidates(_ client: APIClient) async throws(RequestFault) -> [RunResult] {
    let query = (agent.map { [("agent_id", String($0))] } ?? []) + [("page_size", String(Self.newest))]
    let answer = try await client.transport.read(Outgoing(.listResults, query: query))
    guard let page = WirePage(wire: answer.body) else { throw .malformed("'results' is no list") }
    let now = answer.date ?? .now
    let earliest = now.microseconds - (ContinuousClock.now - begun).microseconds - Self.tolerance
    return page.items.compactMap(RunResult.init(wire:)).filter { result in
      result.createdAt.microseconds >= earliest && (label == nil || result.label == label)
        && (agent == nil || result.agent == nil || result.agent == agent)
    }
  }
}

extension BackendError {
  /// What it says, of those that a server gives rise to.
  fileprivate var reason: String {
    switch self {
    case .unreachable(let why), .unauthorized(let why), .unsupported(let why), .storage(let why), .conflict(let why):
      why
    case .refused(let problems): problems.map(\.message).joined(separator: "; ")
    case .unknown(let unknown): unknown.message
    case .badFile, .overTime, .interrupted: "the command was interrupted"
    }
  }
}
