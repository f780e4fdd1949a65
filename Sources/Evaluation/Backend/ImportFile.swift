/// A file to import, as read.
package struct ImportFile: Sendable {
  /// As the user wrote it; its ending says whether it is JSON or YAML.
  package let name: String
  package let bytes: [UInt8]
  /// The file's folder, absolute: what paths in it are relative to.
  package let folder: String

  package init(name: String, bytes: [UInt8], folder: String) {
    self.name = name
    self.bytes = bytes
    self.folder = folder
  }
}
