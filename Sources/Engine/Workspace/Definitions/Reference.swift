import Evaluation

/// How a document names another thing.
struct Reference: Sendable {
  /// By its id, its name, or the key that a suite's own row goes by.
  enum Name: Sendable, Hashable {
    case id(Int)
    case name(String)
    case key(String)

    /// For a message: `42`, `'Front desk'`.
    var text: String {
      switch self {
      case .id(let id): String(id)
      case .name(let name), .key(let name): "'\(name)'"
      }
    }

    var id: Int? { if case .id(let id) = self { id } else { nil } }
  }

  let kind: DefinitionKind
  let name: Name
  let place: DocumentPlace
}
