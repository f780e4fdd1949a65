import ArgumentParser
import Engine
import Evaluation
import Foundation
import Language
import Shell

/// `evsh key`: what lets clients of `evsh serve` in.
struct KeyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Make, list and revoke the keys of the server's clients.",
    subcommands: [Create.self, List.self, Revoke.self])

  /// `evsh key create NAME`: prints the secret, which is kept nowhere.
  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "create", abstract: "Make a key and print its secret, which is shown this once.")

    @Argument(help: "What the key is for.")
    var name: String

    @Option(help: ArgumentHelp("The only project that it opens; all of them, where nothing is said.", valueName: "id"))
    var project: Int?

    @OptionGroup var place: WorkspaceOption

    func validate() throws {
      guard name.contains(where: { !$0.isWhitespace }), name.unicodeScalars.count <= 255 else {
        throw ValidationError("a key's name has 1 to 255 characters")
      }
    }

    func run() async throws {
      do throws(BackendError) {
        let engine = try await EmbeddedEngine.open(place.path, onlyLooks: true)
        print(try await engine.createKey(name: name, project: project).secret)
      } catch {
        error.leave()
      }
    }
  }

  /// `evsh key list`: a line for each key, also for those that were revoked.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the keys, without their secrets.")

    @OptionGroup var place: WorkspaceOption

    func run() async throws {
      do throws(BackendError) {
        for key in try await EmbeddedEngine.open(place.path, onlyLooks: true).keys() { print(Self.line(key)) }
      } catch {
        error.leave()
      }
    }

    /// Fields with tabs between, for other programs as well as for readers.
    private static func line(_ key: AccessKey) -> String {
      let scope = key.project.map { "project \($0)" } ?? "all projects"
      let state = key.revokedAt.map { "revoked \($0.readable)" } ?? "made \(key.createdAt.readable)"
      return ["\(key.id)", key.hint + "…", scope, state, key.name.printable].joined(separator: "\t")
    }
  }

  /// `evsh key revoke ID`: the key opens nothing from now on.
  struct Revoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke", abstract: "Take a key out of use, for ever.")

    @Argument(help: "The key's id, as 'evsh key list' shows it.")
    var id: Int

    @OptionGroup var place: WorkspaceOption

    func run() async throws {
      do throws(BackendError) {
        try await EmbeddedEngine.open(place.path, onlyLooks: true).revokeKey(id)
      } catch {
        error.leave()
      }
    }
  }
}
