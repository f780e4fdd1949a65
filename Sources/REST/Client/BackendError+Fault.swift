import Evaluation

extension BackendError {
  /// What a fault comes to for whoever asked a server; `hasKey` says whether it was asked with one.
  init(_ fault: RequestFault, at server: ServerURL, hasKey: Bool) {
    let name = server.authority
    switch fault {
    case .unreachable(let why), .lost(let why): self = .unreachable(why)
    case .malformed(let why): self = .unreachable("\(name) doesn't answer as the evaluator API does: \(why)")
    case .cancelled: self = .interrupted
    case .status(300..<400, let place, _):
      self = .unreachable("\(name) redirects to '\(place.text)', which isn't followed: connect to that address")
    case .status(401, let refusal, _):
      self = .unauthorized(
        hasKey
          ? "\(name) doesn't take the key\(refusal.quoted); 'login' reads another"
          : "\(name) wants a key\(refusal.quoted); 'login' reads one, or set EVSH_API_KEY")
    case .status(403, let refusal, _): self = .unauthorized("\(name) doesn't allow it\(refusal.quoted)")
    case .status(409, let refusal, _): self = .conflict("\(name) refuses it\(refusal.quoted)")
    case .status(429, let refusal, let wait):
      let rest = wait.map { "; it wants \($0.readable) of rest" } ?? ""
      self = .refused([RequestProblem(.scenarios, "\(name) has too many requests (429)\(refusal.quoted)\(rest)")])
    case .status(500..., let refusal, _), .status(408, let refusal, _):
      self = .unreachable("\(name) failed with HTTP \(fault.code)\(refusal.quoted)")
    case .status(let code, let refusal, _): self = .refused(refusal.problems(code, name))
    }
  }
}

extension RequestFault {
  fileprivate var code: Int { if case .status(let code, _, _) = self { code } else { 0 } }

  /// Whether there is nothing of that id.
  var isNotFound: Bool { code == 404 }

  /// Whether a list wants to be asked for one project's things: keys of whole organisations may see many.
  var wantsScope: Bool {
    guard case .status(400, let refusal, _) = self else { return false }
    return refusal.text.lowercased().contains("required query parameter")
  }
}

extension WireRefusal {
  /// The server's words between quotes, behind a colon; empty where it says nothing.
  fileprivate var quoted: String { text.isEmpty ? "" : ": '\(text)'" }

  /// Each complaint at the request's field that it is about.
  fileprivate func problems(_ code: Int, _ name: String) -> [RequestProblem] {
    if complaints.isEmpty { return [RequestProblem(.scenarios, "\(name) refuses it with HTTP \(code)")] }
    return complaints.map { complaint in
      let field = complaint.field.flatMap(RequestField.init(wire:))
      let words = (field == nil ? complaint.field.map { "\($0): " } ?? "" : "") + complaint.text.sentence
      return RequestProblem(field ?? .scenarios, "\(name) refuses it: '\(words)'")
    }
  }
}

extension RequestField {
  /// Reads the name of a field, also of one that the API has twice.
  fileprivate init?(wire name: String) {
    switch name {
    case "agent": self = .agent
    case "folder_path": self = .scenarios
    case "personality_id": self = .personalities
    case "test_profile_id": self = .profiles
    default: self.init(rawValue: name)
    }
  }
}
