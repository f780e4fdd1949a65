import Evaluation

/// A value of a file that people write, JSON or YAML, and where it stood.
struct DocumentNode: Sendable {
  /// What the value is; an object's members keep their order and their repeats.
  enum Content: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case list([DocumentNode])
    case object([Member])

    var isNumber: Bool {
      switch self {
      case .integer, .number: true
      case .null, .bool, .text, .list, .object: false
      }
    }
  }

  /// A member with the place of its key.
  struct Member: Sendable {
    let key: String
    let keyOffset: Int
    let value: DocumentNode
  }

  let content: Content
  /// In bytes from the start of the file.
  let offset: Int
  /// A number as it was written without quotes in YAML, where it may be meant as text: `name: 0123`.
  let written: String?

  init(_ content: Content, at offset: Int, written: String? = nil) {
    self.content = content
    self.offset = offset
    self.written = written
  }

  /// A node of JSON; all of it has one place where that is given.
  init(_ node: JSONNode, at offset: Int? = nil) {
    let content: Content =
      switch node.content {
      case .null: .null
      case .bool(let flag): .bool(flag)
      case .integer(let number): .integer(number)
      case .number(let number): .number(number)
      case .string(let text): .text(text)
      case .array(let items): .list(items.map { DocumentNode($0, at: offset) })
      case .object(let members):
        .object(
          members.map {
            Member(key: $0.key, keyOffset: offset ?? $0.keyOffset, value: DocumentNode($0.value, at: offset))
          })
      }
    self.init(content, at: offset ?? node.offset)
  }

  /// The value without its places.
  var json: JSONValue {
    switch content {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    case .list(let items): .array(items.map(\.json))
    case .object(let members): .object(JSONObject(members.lazy.map { ($0.key, $0.value.json) }))
    }
  }

  /// What the value is, for a message: `text`, `a number`, …
  var description: String {
    switch content {
    case .null: "nothing"
    case .bool(let flag): flag ? "true" : "false"
    case .integer, .number: "a number"
    case .text: "text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}
