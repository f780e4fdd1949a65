import ArgumentParser
import Engine
import Evaluation
import Foundation
import REST
import Shell

/// `evsh serve`: the public evaluator API over a workspace, until the process is asked to end.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the public evaluator API over a workspace.",
    discussion: """
      Clients need a key: 'evsh key create NAME' makes one. SIGINT and SIGTERM end the server: requests are answered, runs \
      under way are handed back, and begun anew by the next that serves, or watches, this workspace.
      """)

  @Option(help: "The port; 0 leaves the choice to the system.")
  var port = 8080

  @Option(help: ArgumentHelp("The address to listen on.", valueName: "host"))
  var listen = "127.0.0.1"

  @Option(
    help: ArgumentHelp("How many requests a second each key may make, and twice as many at once.", valueName: "n"))
  var rate = 500

  @Option(help: ArgumentHelp("How many runs are held at the same time, of all results together.", valueName: "n"))
  var parallel = 100

  @Option(
    help: ArgumentHelp(
      "Which servers webhooks may be on: those of public addresses, or this machine and private networks too.",
      valueName: "reach"))
  var webhooks = FunctionReach.public

  @OptionGroup var webhookSecret: WebhookSecretOption
  @OptionGroup var place: WorkspaceOption

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("'--port' takes a number from 0 to 65535") }
    guard rate > 0 else { throw ValidationError("'--rate' takes a number from 1") }
    guard parallel > 0 else { throw ValidationError("'--parallel' takes a number from 1") }
  }

  func run() async throws {
    var settings = ServerSettings()
    (settings.host, settings.port, settings.requestsPerSecond) = (listen, port, rate)
    (settings.webhookSecret, settings.webhookReach) = (try webhookSecret.read(), webhooks)
    let address = listen.contains(":") ? "[\(listen)]" : listen
    do throws(BackendError) {
      let engine = try await EmbeddedEngine.open(place.path, mostRuns: parallel, holdsChats: true)
      let server = APIServer(library: engine, settings: settings, clock: MachineClock { Timestamp.now }) { line in
        // Who reads the log may go away.
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
      }
      try await server.run { port in
        try? FileHandle.standardOutput.write(contentsOf: Data("listening on http://\(address):\(port)\n".utf8))
      }
    } catch {
      error.leave()
    }
  }
}

extension FunctionReach: ExpressibleByArgument {}
