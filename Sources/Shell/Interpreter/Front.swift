package import Language

/// Where replies and errors go; the only one that prints. One task uses it; what other tasks have to say goes to its
/// announcer.
package protocol Front: AnyObject {
  var announcer: any Announcer { get }
  func show(_ reply: Reply, of command: String)
  func show(_ diagnostics: [Diagnostic], in source: Source, of command: String?)
  /// Says something beside the replies.
  func remark(_ text: String)
  /// The settings have changed.
  func apply(_ settings: Settings)
}
