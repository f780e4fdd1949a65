package import Evaluation

/// What the server does with a request beside the network and the library, by itself.
package enum DeskWork {
  /// The request that a launch's body asks for; throws what a client would be told.
  package static func request(ofLaunch body: [UInt8]) throws -> RunRequest {
    try RunRequest(BodyReader.fields(body, contentType: "application/json"))
  }

  /// The answer to whoever asks for a result, as JSON.
  package static func answer(_ result: RunResult) -> [UInt8] {
    result.detail(Names(agents: [], personalities: [], profiles: [])).utf8
  }
}
