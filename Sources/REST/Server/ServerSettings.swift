package import Evaluation

/// Where a server listens, and how much it takes from its clients.
package struct ServerSettings: Sendable {
  /// A name or an address of this machine.
  package var host = "127.0.0.1"
  /// 0 leaves the choice to the system.
  package var port = 0
  /// The largest body of a request, in bytes.
  package var mostBytes = 4 << 20
  /// How many requests a second each key may make over time, and twice as many at once; nil sets no limit.
  package var requestsPerSecond: Int?
  /// What webhooks know the server by; nil sends nothing.
  package var webhookSecret: String?
  /// Which servers webhooks may be on.
  package var webhookReach = FunctionReach.public
  /// How many clients may be connected at the same time.
  var mostConnections = 16_384
  /// How long a connection may say nothing, or leave a request unfinished.
  var patience = Duration.seconds(30)
  /// How often changes are looked for while somebody listens, and after how long a silence listeners hear that the line
  /// is open.
  var glance = Duration.seconds(1)
  var longestSilence = Duration.seconds(15)

  package init() {}
}
