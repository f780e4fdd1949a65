/// A request that a caller sends to a server to learn something it then says: a function of the API's conditional
/// actions, of the type `rest_api`.
package struct CallerFunction: Sendable, Hashable {
  /// How the server is asked.
  package enum Method: String, Sendable, Hashable, CaseIterable {
    case get = "GET"
    case post = "POST"
  }

  /// A value of the answer under a name of its own.
  package struct Output: Sendable, Hashable {
    package var name: String
    /// Where the value stands in the answer, `$.order.items[0].name`.
    package var path: String
    /// What stands for it where there is no such value; nil leaves the placeholder as it is written.
    package var standard: JSONValue?

    package init(_ name: String, path: String, standard: JSONValue? = nil) {
      self.name = name
      self.path = path
      self.standard = standard
    }
  }

  /// How long an answer may take where nothing is said (the API's default).
  package static let standardTimeout = Duration.seconds(10)

  /// By which `<function name=""/>` and `{{function.NAME.OUTPUT}}` mean it.
  package var name: String
  /// Whether it is called before the call begins, and not only where a tag says so.
  package var isAutomatic = true
  package var method = Method.get
  /// May hold placeholders, like all texts of the request.
  package var url: String
  /// The values may hold `${env.NAME}` too, as they may be secret.
  package var headers: [Connection.Header] = []
  /// What is added to the address behind `?`.
  package var query = JSONObject()
  package var body: JSONValue?
  package var timeout = standardTimeout
  package var outputs: [Output] = []

  package init(name: String, url: String) {
    self.name = name
    self.url = url
  }
}
