import Engine
import Evaluation
import Foundation
import REST
import Shell

/// Servers with the evaluator API, and their keys.
extension LocalSurroundings {
  /// The variables that may hold a key, the first that does counts.
  private static let keyVariables = ["EVSH_API_KEY", "CEKURA_API_KEY"]

  func server(_ address: String?) throws(BackendError) -> Server {
    do throws(ServerURL.Problem) {
      let url = try ServerURL(address ?? ServerURL.hosted)
      return Server(address: url.text, name: url.authority)
    } catch {
      throw .unsupported(error.message)
    }
  }

  func connect(to server: Server, key: String?) async throws(BackendError) -> Connected {
    let url: ServerURL
    do throws(ServerURL.Problem) { url = try ServerURL(server.address) } catch { throw .unsupported(error.message) }
    var notes: [String] = []
    var key = key
    do throws(FileError) { if key == nil { key = try keyFile?.key(for: server.address) } } catch {
      notes.append("the kept keys aren't used: \(error.reason)")
    }
    if key == nil { key = environmentsKey }
    guard key?.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) ?? true else {
      throw .unauthorized("the key for \(server.name) holds a space, or a sign beyond ASCII: 'login' reads another")
    }
    if url.isExposed, key != nil {
      notes.append("whoever is on the way to \(server.name) can read the key: https:// hides it")
    }
    let backend = try await RemoteBackend.connect(to: url, key: key, definitions: DocumentDefinitions())
    return Connected(backend, notes: notes)
  }

  func keep(_ key: String?, for server: Server) throws(FileError) {
    guard let keyFile else { throw FileError("neither HOME nor XDG_CONFIG_HOME says where") }
    try keyFile.keep(key, for: server.address)
  }

  private var keyFile: KeyFile? { KeyFile.standard(environment) }

  /// Without the line's end that files of secrets often have.
  private var environmentsKey: String? {
    Self.keyVariables.lazy.compactMap { environment($0)?.trimmingCharacters(in: .whitespacesAndNewlines) }
      .first { !$0.isEmpty }
  }
}
