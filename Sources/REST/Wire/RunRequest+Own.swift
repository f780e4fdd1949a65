import Evaluation

/// What the API tells by the operation that a request is sent to, for the one operation of evsh's own.
extension RunRequest {
  /// The body, with the channel and the route in evsh's own member.
  var withOwn: JSONValue {
    var own: JSONObject = ["channel": .string(channel.rawValue)]
    if let route { own["via"] = ["mode": .string(route.mode.rawValue), "target": JSONValue(route.target)] }
    return .object((json.object ?? [:]).withOwn(own))
  }

  /// Takes the channel and the route from evsh's own member, where there is one.
  mutating func readOwn(of fields: JSONObject) {
    guard let own = fields[OwnMember.name] else { return }
    channel = own["channel"]?.string.flatMap(Channel.init) ?? channel
    route = own["via"]?["mode"]?.string.flatMap(Route.Mode.init).flatMap { Route($0, own["via"]?["target"]?.string) }
  }
}
