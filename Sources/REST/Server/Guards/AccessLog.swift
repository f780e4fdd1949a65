import Evaluation
import Hummingbird
import NIOCore

/// Notes each request: a line of JSON for the log, and what metrics count. It is the outermost of what a request passes,
/// so that whatever goes wrong is answered in the contract's shape.
struct AccessLog: RouterMiddleware {
  let log: @Sendable (String) -> Void
  let metrics: ServerMetrics
  /// Today's time.
  let now: @Sendable () -> Timestamp

  func handle(
    _ request: Request, context: CallContext, next: (Request, CallContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    metrics.begin()
    let response = await answer(request, context, next)
    let time = start.duration(to: .now)
    metrics.end(
      method: request.method.rawValue, route: context.endpointPath ?? "other", status: response.status.code, time)
    log(line(request, context, response, time))
    return response
  }

  private func answer(
    _ request: Request, _ context: CallContext, _ next: (Request, CallContext) async throws -> Response
  ) async -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      return Refusal.notFound.response
    } catch let error as HTTPError {
      return Refusal.detail(error.status, error.body ?? "the request can't be carried out").response
    } catch {
      log(JSONValue.object(["error": .string("\(error)")]).compact)
      return Refusal.detail(.internalServerError, "the server failed").response
    }
  }

  /// Queries and headers are left out: they may hold what is nobody's business.
  private func line(_ request: Request, _ context: CallContext, _ response: Response, _ time: Duration) -> String {
    JSONValue.object([
      "time": .string(now().iso8601), "method": .string(request.method.rawValue),
      "path": .string(request.uri.path), "status": .integer(response.status.code),
      "milliseconds": .number(Double(time.microseconds) / 1000), "bytes": JSONValue(response.body.contentLength),
      "key": JSONValue(context.keyID.value), "client": JSONValue(context.client), "request": .string(context.id),
    ]).compact
  }
}
