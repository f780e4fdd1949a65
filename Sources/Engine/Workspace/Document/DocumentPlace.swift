import Evaluation

/// Where a value stands in a document: in bytes, and as a path.
struct DocumentPlace: Sendable {
  /// The way from the document's top to a value; written out only when there is something to say about it.
  indirect enum Path: Sendable {
    case top
    case member(Path, String)
    case item(Path, Int)

    /// `scenarios[0].instructions`; empty for the document itself.
    var text: String {
      switch self {
      case .top: ""
      case .member(.top, let name): name
      case .member(let owner, let name): owner.text + "." + name
      case .item(let owner, let index): owner.text + "[\(index)]"
      }
    }
  }

  let offset: Int
  let path: Path

  func problem(_ message: String, missing: String? = nil) -> FileProblem {
    FileProblem(offset: offset, location: path.text, message: message, missing: missing)
  }
}

extension [FileProblem] {
  /// From the file's top to its end.
  var inOrder: [FileProblem] { sorted { ($0.offset, $0.message) < ($1.offset, $1.message) } }
}
