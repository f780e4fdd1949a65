import Evaluation

/// Asks a server for the API's operations; what it refuses, and why it can't be asked, is said in words for the user.
struct APIClient: Sendable {
  /// How many things a page of a list is asked for.
  private static let pageSize = 100

  let transport: Transport

  var server: ServerURL { transport.server }

  /// The same client, but one that waits for a server which is gone for a while.
  var patient: APIClient {
    var transport = transport
    transport.limits = transport.limits.patient
    return APIClient(transport: transport)
  }

  func error(_ fault: RequestFault) -> BackendError {
    BackendError(fault, at: server, hasKey: transport.key != nil)
  }

  /// Asks for one thing; where there is none of its id, `unknown` is thrown.
  func read(
    _ endpoint: Endpoint, _ id: Int? = nil, query: [(String, String)] = [], of unknown: BackendError.Unknown? = nil
  ) async throws(BackendError) -> JSONValue {
    do throws(RequestFault) { return try await transport.read(Outgoing(endpoint, id, query: query)).body } catch {
      if error.isNotFound, let unknown { throw .unknown(unknown) }
      throw self.error(error)
    }
  }

  /// What `read` makes of the items of a list, page after page until there are enough; items that it makes nothing of are
  /// passed over.
  func list<Thing>(
    _ endpoint: Endpoint, query: [(String, String)] = [], atMost most: Int? = nil, _ read: (JSONValue) -> Thing?
  ) async throws(BackendError) -> [Thing] {
    do throws(RequestFault) { return try await things(endpoint, query, most, read) } catch {
      let isScoped = endpoint == .listProjects || query.contains { $0.0 == "project_id" }
      guard error.wantsScope, !isScoped else { throw self.error(error) }
    }
    var things: [Thing] = []
    for project in try await list(.listProjects, query: [], Project.init(wire:)) {
      let scoped = query + [("project_id", String(project.id))]
      do throws(RequestFault) { things += try await self.things(endpoint, scoped, most, read) } catch {
        throw self.error(error)
      }
    }
    return things
  }

  private func things<Thing>(
    _ endpoint: Endpoint, _ query: [(String, String)], _ most: Int?, _ read: (JSONValue) -> Thing?
  ) async throws(RequestFault) -> [Thing] {
    var things: [Thing] = []
    let size = min(most ?? Self.pageSize, Self.pageSize)
    var request: Outgoing? = Outgoing(endpoint, query: query + [("page_size", String(size))])
    var seen: Set<String> = []
    while let asked = request, things.count < most ?? .max {
      guard let page = WirePage(wire: try await transport.read(asked).body) else {
        throw .malformed("'\(endpoint.path())' is no list")
      }
      guard seen.insert(asked.target).inserted else { throw .malformed("'\(endpoint.path())' has no end") }
      things += page.items.compactMap(read)
      request = page.items.isEmpty ? nil : page.next.flatMap(Outgoing.init(next:))
    }
    return Array(things.prefix(most ?? .max))
  }

  /// Asks for something that may be done twice, as ending calls.
  func act(_ endpoint: Endpoint, _ id: Int, of unknown: BackendError.Unknown) async throws(BackendError) {
    do throws(RequestFault) { _ = try await transport.read(Outgoing(endpoint, id, body: [:])) } catch {
      throw error.isNotFound ? .unknown(unknown) : self.error(error)
    }
  }
}
