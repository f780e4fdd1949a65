import Evaluation

/// The one member that evsh's servers put beside the contract's, under a name that the contract has no use for: what it
/// has no place for, or rounds. Clients that know it prefer it, and everything works without.
///
/// Of a definition it is the document, as `export` writes it, without secrets; of anything else it has members of the
/// contract's names, which count in place of those.
enum OwnMember {
  static let name = "evsh"
}

extension JSONValue {
  /// With what evsh's own member says in place of what the contract's members of the same names do.
  var exact: JSONValue {
    guard let object, let own = object[OwnMember.name]?.object else { return self }
    return .object(object.merging(own))
  }
}

extension JSONObject {
  /// With evsh's own member; without one where it would say nothing.
  func withOwn(_ members: JSONObject) -> JSONObject {
    members.isEmpty ? self : merging([OwnMember.name: .object(members)])
  }
}
