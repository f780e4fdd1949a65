/// What is sent to a webhook: a JSON document by POST.
package struct WebhookMessage: Sendable, Hashable {
  package var url: String
  package var headers: [Header]
  package var body: JSONValue
  /// Which servers it may be sent to.
  package var reach: FunctionReach

  /// A header's name and value.
  package struct Header: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(url: String, headers: [Header], body: JSONValue, reach: FunctionReach) {
    self.url = url
    self.headers = headers
    self.body = body
    self.reach = reach
  }
}
