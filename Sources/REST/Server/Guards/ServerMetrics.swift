import Synchronization

/// How many requests there were, and how long they took, for Prometheus (its text exposition format, version 0.0.4).
final class ServerMetrics: Sendable {
  private struct Series: Hashable {
    let method: String
    let route: String
    let status: Int
  }

  private struct State {
    var underWay = 0
    var counts: [Series: Int] = [:]
    var buckets = [Int](repeating: 0, count: ServerMetrics.bounds.count)
    var seconds = 0.0
    var total = 0
  }

  /// In seconds.
  private static let bounds = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]

  private let state = Mutex(State())

  func begin() { state.withLock { $0.underWay += 1 } }

  func end(method: String, route: String, status: Int, _ time: Duration) {
    let seconds = time / .seconds(1)
    state.withLock { state in
      state.underWay -= 1
      state.counts[Series(method: method, route: route, status: status), default: 0] += 1
      for (index, bound) in Self.bounds.enumerated() where seconds <= bound { state.buckets[index] += 1 }
      state.seconds += seconds
      state.total += 1
    }
  }

  var text: String {
    let state = state.withLock { $0 }
    var lines = [
      "# HELP evsh_http_requests_total Requests that were answered.", "# TYPE evsh_http_requests_total counter",
    ]
    lines += state.counts.map { series, count in
      "evsh_http_requests_total{method=\"\(series.method)\",route=\"\(series.route)\",status=\"\(series.status)\"} \(count)"
    }.sorted()
    lines += [
      "# HELP evsh_http_requests_in_flight Requests that are being answered.",
      "# TYPE evsh_http_requests_in_flight gauge", "evsh_http_requests_in_flight \(state.underWay)",
      "# HELP evsh_http_request_seconds How long answers took.", "# TYPE evsh_http_request_seconds histogram",
    ]
    lines += zip(Self.bounds, state.buckets).map { "evsh_http_request_seconds_bucket{le=\"\($0)\"} \($1)" }
    lines += [
      "evsh_http_request_seconds_bucket{le=\"+Inf\"} \(state.total)", "evsh_http_request_seconds_sum \(state.seconds)",
      "evsh_http_request_seconds_count \(state.total)",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
