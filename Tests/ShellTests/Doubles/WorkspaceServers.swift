import Engine
import Evaluation
import Synchronization

@testable import REST

/// Servers of the tests' own, in this process: each workspace that a session opens is reached over a port of the system's
/// choice, client → server → engine.
final class WorkspaceServers: Sendable {
  private let serving = Mutex<[Task<Void, any Error>]>([])

  /// The workspace of an engine by way of a server.
  func serve(_ engine: EmbeddedEngine) async throws(BackendError) -> ServedBackend {
    let key = try await engine.createKey(name: "tests", project: nil).secret
    let server = APIServer(
      library: engine, settings: ServerSettings(), clock: MachineClock { Timestamp(microseconds: 0) }, log: { _ in })
    let (ports, port) = AsyncStream<Int>.makeStream()
    serving.withLock { tasks in
      tasks.append(
        Task {
          defer { port.finish() }
          try await server.run { port.yield($0) }
        })
    }
    var iterator = ports.makeAsyncIterator()
    guard let listening = await iterator.next(), let address = try? ServerURL("http://127.0.0.1:\(listening)") else {
      throw .unreachable("the tests' server doesn't listen")
    }
    var transport = Transport(server: address, key: key)
    transport.clock = HastyClock()
    return ServedBackend(remote: try await .connect(transport, DocumentDefinitions()), engine: engine)
  }

  func stop() async throws {
    let tasks = serving.withLock { tasks in
      defer { tasks = [] }
      return tasks
    }
    for task in tasks {
      task.cancel()
      try await task.value
    }
  }
}

/// The system's clock, on which rests last a fiftieth: a client looks at what it follows again and again.
private struct HastyClock: Clock {
  private let clock = ContinuousClock()

  var now: ContinuousClock.Instant { clock.now }
  var minimumResolution: Duration { clock.minimumResolution }

  func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
    try await clock.sleep(until: now + now.duration(to: deadline) / 50, tolerance: tolerance)
  }
}
