import Evaluation
import Testing

@testable import REST

extension RemoteBackend {
  /// A backend at a server of the test's.
  static func at(
    _ server: StandIn, key: String? = "key-of-the-tests", clock: TestClock = TestClock(), authority: String? = nil,
    limits: TransportLimits = TransportLimits()
  ) throws -> RemoteBackend {
    RemoteBackend(try .at(server.url, key: key, clock: clock, authority: authority, limits: limits))
  }
}

extension Transport {
  static func at(
    _ url: String, key: String? = "key-of-the-tests", clock: TestClock = TestClock(), authority: String? = nil,
    limits: TransportLimits = TransportLimits()
  ) throws -> Transport {
    var transport = Transport(server: try ServerURL(url), key: key)
    (transport.clock, transport.authority, transport.limits) = (clock, authority, limits)
    return transport
  }
}

/// The error that a backend throws; nil where it throws none.
func backendError<Value>(of body: () async throws(BackendError) -> Value) async -> BackendError? {
  do throws(BackendError) {
    _ = try await body()
    return nil
  } catch {
    return error
  }
}
