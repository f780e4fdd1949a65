package import Evaluation
import Hummingbird
import Logging
import NIOCore

/// The public evaluator API over an engine: what the contract calls by its paths, answered by the library.
package struct APIServer: Sendable {
  private let library: any Library
  private let settings: ServerSettings
  private let clock: any WallClock
  private let scheduler: Scheduler
  private let courier: Courier
  private let log: @Sendable (String) -> Void

  /// `log` takes one line of JSON for each request that was answered, each result that a cron job launched, each try of a
  /// webhook, and each failure that isn't the client's.
  package init(
    library: any Library, settings: ServerSettings, clock: any WallClock, log: @escaping @Sendable (String) -> Void
  ) {
    self.library = library
    self.settings = settings
    self.clock = clock
    self.log = log
    scheduler = Scheduler(library, clock, log: log)
    courier = Courier(library, settings, clock, log: log)
  }

  /// Serves until the process is asked to end (SIGINT, SIGTERM), or the task is cancelled; then requests that are being
  /// answered are answered, and runs under way are handed back. `onListening` is told the port.
  package func run(onListening: @escaping @Sendable (_ port: Int) -> Void) async throws(BackendError) {
    do {
      try await application(onListening).runService()
    } catch is CancellationError {
      // The way it is stopped.
    } catch {
      throw .unreachable("\(settings.host) port \(settings.port) can't be listened to: \(error)")
    }
    await scheduler.stop()
    await courier.stop()
    try await library.handBack()
  }

  private func application(_ onListening: @escaping @Sendable (Int) -> Void) -> some ApplicationProtocol {
    var logger = Logger(label: "evsh")
    logger.logLevel = .critical
    let idle = TimeAmount(settings.patience)
    let newsroom = Newsroom(settings)
    return Application(
      router: router(newsroom),
      server: .http1(configuration: .init(additionalChannelHandlers: [StopBell(newsroom)], idleTimeout: idle)),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port), serverName: "evsh",
        availableConnectionsDelegate: .maximum(settings.mostConnections, logger: logger)),
      onServerRunning: { channel in
        onListening(channel.localAddress?.port ?? settings.port)
        do throws(BackendError) { try await library.resume() } catch {
          log(JSONValue.object(["error": .string("\(error)")]).compact)
        }
        await scheduler.start()
        await courier.start()
      }, logger: logger)
  }

  private func router(_ newsroom: Newsroom) -> Router<CallContext> {
    let router = Router(context: CallContext.self, options: .autoGenerateHeadEndpoints)
    let metrics = ServerMetrics()
    router.add(middleware: AccessLog(log: log, metrics: metrics, now: { clock.now }))
    router.get("healthz") { _, _ in Answer.ok(["status": "ok"]).response }
    router.get("metrics") { _, _ in Response(metrics: metrics.text) }
    let desk = FrontDesk(library: library, settings: settings, scheduler: scheduler, now: { clock.now }, log: log)
    for part in LivePage.allCases { router.get(RouterPath(part.path)) { _, _ in part.response } }
    router.get(RouterPath(SharedReport.path)) { request, _ in await desk.share(request) }
    router.get("events") { request, context in await desk.listen(request, context, to: newsroom) }
    for endpoint in Endpoint.allCases {
      for path in endpoint.paths {
        for method in endpoint.form.method.accepted {
          router.on(RouterPath(path), method: method) { request, context in
            await desk.respond(to: request, for: endpoint, context)
          }
        }
      }
    }
    return router
  }
}

extension EndpointForm.Method {
  /// What stands for the method: a whole document is as good as its changes.
  fileprivate var accepted: [HTTPRequest.Method] {
    switch self {
    case .get: [.get]
    case .post: [.post]
    case .patch: [.patch, .put]
    case .delete: [.delete]
    }
  }
}

extension Response {
  /// Metrics in Prometheus' text format.
  fileprivate init(metrics: String) {
    self.init(
      status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: metrics)))
  }
}
