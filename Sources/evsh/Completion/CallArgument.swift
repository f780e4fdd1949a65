/// What a call of evsh can be given: an option with a value, a flag, or a value without a name.
struct CallArgument: Decodable {
  enum Kind: String, Decodable {
    case positional, option, flag
  }

  /// A name of an option or a flag.
  struct Name: Decodable {
    enum Form: String, Decodable {
      case long, short, longWithSingleDash
    }

    let kind: Form
    let name: String
  }

  let kind: Kind
  let shouldDisplay: Bool
  let isRepeating: Bool
  let names: [Name]?
  let valueName: String?
  let abstract: String?
  private var completionKind: CallValue?

  /// The names as they are typed, `-h` and `--help`.
  var words: [String] { (names ?? []).map { ($0.kind == .long ? "--" : "-") + $0.name } }
  var value: CallValue { completionKind ?? .anything }
  var summary: String { (abstract ?? "").withoutFullStop }

  func taking(_ words: [String]) -> CallArgument {
    var argument = self
    argument.completionKind = .words(words)
    return argument
  }
}

extension String {
  /// As shells show what something is for.
  var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
