/// How an operation of the API is asked for.
struct EndpointForm: Sendable, Hashable {
  /// The methods that the API has, as HTTP spells them.
  enum Method: String, Sendable, Hashable {
    case get = "GET"
    case post = "POST"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  let method: Method
  let resource: Resource
  /// What follows the resource's path, `/{id}/rerun`; empty for the resource itself.
  let suffix: String

  private init(_ method: Method, _ resource: Resource, _ suffix: String?) {
    self.method = method
    self.resource = resource
    self.suffix = suffix.map { "/" + $0 } ?? ""
  }

  static func get(_ resource: Resource, _ suffix: String? = nil) -> EndpointForm { .init(.get, resource, suffix) }
  static func post(_ resource: Resource, _ suffix: String? = nil) -> EndpointForm { .init(.post, resource, suffix) }
  static func patch(_ resource: Resource, _ suffix: String? = nil) -> EndpointForm { .init(.patch, resource, suffix) }
  static func delete(_ resource: Resource, _ suffix: String? = nil) -> EndpointForm { .init(.delete, resource, suffix) }
}
