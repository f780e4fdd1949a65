import Evaluation

extension Call {
  /// A link to a report of the result, for whoever has it.
  func shareResult() async throws(Refusal) -> Answer {
    _ = try await library.resultAlone(id)
    let end = try expiry()
    let token = try await library.ask { () throws(BackendError) in
      try await library.whole.share(result: id, until: end)
    }
    return .ok(["token": .string(token), "shareable_link": .string(base + SharedReport.path + "?token=" + token)])
  }

  /// Nil is never.
  private func expiry() throws(Refusal) -> Timestamp? {
    guard let value = fields["expire_at"], value != .null else { return nil }
    guard let end = Timestamp(wire: value) else {
      throw .field("expire_at", "expected a moment such as 2025-02-25T21:00:01Z")
    }
    guard end > now else { throw .field("expire_at", "must be in the future") }
    return end
  }
}
