/// What is wrong with a line's clauses together, though each is right by itself.
struct Complaint {
  let message: String
  /// The keyword to point at; the command's name where it is nil, or isn't there.
  let keyword: String?
  /// Whether to point at the keyword's last value instead: it is the values that are wrong, not what they stand beside.
  var isAboutValues = false

  init(_ message: String, at keyword: String? = nil) {
    self.message = message
    self.keyword = keyword
  }
}
