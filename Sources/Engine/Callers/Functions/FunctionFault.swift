/// Why a function gave nothing.
struct FunctionFault: Error, Sendable, Hashable {
  /// For a reader; it holds nothing of what was sent or came back, as that may be secret.
  let reason: String

  init(_ reason: String) { self.reason = reason }

  init(_ fault: HTTPFault) { reason = fault.discreetReason }
}
