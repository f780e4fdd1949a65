import Evaluation

extension Interpreter {
  /// Asks for a server's key and connects with it; only one that the server takes is used from then on, and kept where
  /// that is wanted.
  func login(keeps: Bool) async throws -> Reply {
    let server = try server ?? surroundings.server(nil)
    if rehearsal != nil { return .notice("a key for \(server.name)", ["backend": .string(server.name)]) }
    let key = try await key(for: server)
    masking.learn(secret: key)
    let backend = try await connect(to: server, key: key)
    keys[server.address] = key
    if keeps { try keep(key, for: server) }
    await recount()
    return .notice(
      "connected to \(backend.label)" + (keeps ? "; the key is kept" : ""),
      ["backend": .string(backend.label), "kept": .bool(keeps)])
  }

  /// Forgets the key of a server, here and where it is kept.
  func forgetKey() throws -> Reply {
    let server = try server ?? surroundings.server(nil)
    keys[server.address] = nil
    if rehearsal == nil { try keep(nil, for: server) }
    return .notice("no key is kept for \(server.name)", ["backend": .string(server.name), "kept": false])
  }

  private func key(for server: Server) async throws -> String {
    guard let asker = surroundings.asker else {
      throw CommandFailure(
        "nobody sits at a terminal to type a key", helps: ["EVSH_API_KEY holds one where nobody types"],
        exit: .unauthorized)
    }
    let answer = await asker.secret("key for \(server.name), which isn't shown: ")
    if Task.isCancelled { throw BackendError.interrupted }
    guard let key = answer, !key.isEmpty else { throw CommandFailure("no key was typed", exit: .unauthorized) }
    guard key.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
      throw CommandFailure(
        "what was typed can't be a key: it holds a space, or a sign beyond ASCII", exit: .unauthorized)
    }
    return key
  }

  private func keep(_ key: String?, for server: Server) throws(CommandFailure) {
    do throws(FileError) { try surroundings.keep(key, for: server) } catch {
      throw CommandFailure("the key can't be \(key == nil ? "forgotten" : "kept"): \(error.reason)", exit: .script)
    }
  }
}
