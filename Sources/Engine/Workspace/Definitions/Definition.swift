import Evaluation
import GRDB

/// Something that a workspace defines: read from a document, and written as one, in the database and in files alike.
protocol Definition: Sendable {
  static var definitionKind: DefinitionKind { get }

  /// Reads a document's members; reports what is wrong, and gives nil where nothing can be made of it.
  static func read(_ members: DocumentMembers) -> Draft<Self>?
  /// The names of the document's members.
  static var members: [String] { get }

  var id: Int { get }
  var name: String { get }
  /// What it refers to; where it belongs to a project, that comes first.
  var linked: LinkedIDs { get }
  /// Its document, without id and key.
  var document: JSONObject { get }

  /// Says what its references came to.
  mutating func link(_ ids: LinkedIDs)
  mutating func identify(id: Int, key: String?)

  /// What the database keeps beside id, key, name and document, to look for it.
  var columns: [(name: String, value: (any DatabaseValueConvertible)?)] { get }
  /// Keeps the lists that have tables of their own.
  func writeLists(_ db: Database) throws
}

extension Definition {
  /// The document as a file has it: id and key first.
  func exported(key: String?) -> JSONValue {
    var members: JSONObject = ["id": .integer(id)]
    members["key"] = key.map(JSONValue.string)
    return .object(members.merging(document))
  }
}
