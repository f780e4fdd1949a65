import Evaluation

/// A function of a caller's, compiled: its request with the test profile's values, and places for what other functions
/// gave.
struct RESTFunction: Sendable, Hashable {
  /// A value to take from the answer.
  struct Output: Sendable, Hashable {
    let name: String
    let path: JSONPath
    let standard: String?
  }

  /// A parameter of the query.
  struct Parameter: Sendable, Hashable {
    let name: String
    let value: OpenText
  }

  let name: String
  let isAutomatic: Bool
  let method: CallerFunction.Method
  let url: OpenText
  let headers: [FunctionHeader]
  let query: [Parameter]
  let body: JSONTemplate?
  let timeout: Duration
  let outputs: [Output]

  init(_ function: CallerFunction, _ profile: inout ProfileText) throws(Obstacle) {
    name = function.name
    isAutomatic = function.isAutomatic
    method = function.method
    url = try profile.open(function.url, escape: URLText.escaped)
    var headers: [FunctionHeader] = []
    for header in function.headers { headers.append(try FunctionHeader(header, &profile)) }
    self.headers = headers
    var query: [Parameter] = []
    for (name, value) in function.query.members.map({ ($0.key, ProfileText.text(of: $0.value)) }) {
      query.append(Parameter(name: name, value: try profile.open(value)))
    }
    self.query = query
    body = try function.body.map { body throws(Obstacle) in try JSONTemplate(body, &profile) }
    timeout = function.timeout
    var outputs: [Output] = []
    for output in function.outputs {
      let path = try JSONPath(output.path)
      outputs.append(Output(name: output.name, path: path, standard: output.standard.map(ProfileText.text)))
    }
    self.outputs = outputs
    if url.outputs.isEmpty, let problem = ServerAddress.problem(with: url.written, .http) { throw Obstacle(problem) }
  }

  /// For a plan: `asks https://api.example.com by GET before the call`. Of the address only the server is said.
  var summary: String {
    "asks \(server?.authority ?? "a server") by \(method.rawValue) "
      + (isAutomatic ? "before the call" : "where its tag stands")
  }

  /// Where its address leads, where no function's output has a say in that.
  var server: ServerAddress? { url.outputs.isEmpty ? try? ServerAddress(url.written, .http) : nil }

  /// What it needs of other functions.
  var inputs: [FunctionOutput] {
    url.outputs + headers.flatMap(\.outputs) + query.flatMap(\.value.outputs) + (body?.outputs ?? [])
  }
}
