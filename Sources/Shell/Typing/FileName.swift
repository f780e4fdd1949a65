/// An entry of a folder in the file system.
package struct FileName: Sendable, Hashable {
  package let name: String
  package let isFolder: Bool

  package init(_ name: String, isFolder: Bool = false) {
    self.name = name
    self.isFolder = isFolder
  }
}
