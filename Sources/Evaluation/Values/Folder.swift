/// A dotted path of evaluators in a project, `Sales.Inbound`.
package struct Folder: Sendable, Hashable {
  package var path: String
  package var project: Int
  /// How many evaluators stand in it, those of folders below it included.
  package var evaluators: Int

  package init(path: String, project: Int, evaluators: Int = 0) {
    self.path = path
    self.project = project
    self.evaluators = evaluators
  }
}
