/// The other things that one refers to, each nil where it refers to none.
struct Links: Sendable {
  var project: Reference?
  var agent: Reference?
  var personality: Reference?
  var profile: Reference?
}

/// The ids of the other things that one refers to.
struct LinkedIDs: Sendable {
  var project: Int?
  var agent: Int?
  var personality: Int?
  var profile: Int?
}
