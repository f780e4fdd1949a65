/// How long an exchange with a server may take, how much it may say, and how often it is asked again.
struct TransportLimits: Sendable, Hashable {
  /// To connect and shake hands.
  var connect = Duration.seconds(10)
  /// From the request to the last byte of its answer.
  var answer = Duration.seconds(60)
  /// The longest answer, in bytes, before and after it is inflated.
  var bytes = 64 << 20
  /// How often what only reads is tried, in all.
  var tries = 4
  /// The wait after the first try; after each other one it is twice as long.
  var firstRest = Duration.milliseconds(500)
  /// The longest wait between two tries, also where the server asks for a longer one.
  var longestRest = Duration.seconds(30)

  /// Whether a server that can't be reached is tried again; otherwise that is said at once.
  var awaitsServer = false

  init() {}

  /// For following a result: a server that is started anew has minutes to come back.
  var patient: TransportLimits {
    var limits = self
    limits.tries = tries + 4
    limits.awaitsServer = true
    return limits
  }
}
