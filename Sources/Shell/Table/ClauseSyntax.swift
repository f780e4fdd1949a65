/// A clause as help, completion and the binder see it, whatever its value's type.
package struct ClauseSyntax: Sendable, Hashable {
  /// Where the clause's words stand in a line.
  package enum Place: Sendable, Hashable {
    /// Right after the command's name.
    case first(isRequired: Bool)
    /// Two of a kind right after the command's name; both must be there.
    case pair
    /// All words that belong to no other clause.
    case rest
    /// After one of the keywords, so many words.
    case keywords([String], Values)
    /// A word of the form `xN`, anywhere.
    case repetition
  }

  /// How many words follow a keyword.
  package enum Values: Sendable, Hashable {
    case none, optional, one, many
  }

  package let place: Place
  /// How a value of it looks in help, `TEXT`; empty where it has none.
  package let value: String
  package let kind: ValueKind

  /// A clause whose values a parameter reads.
  init<Value>(_ place: Place, _ parameter: Parameter<Value>) {
    self.init(place: place, value: parameter.form, kind: parameter.kind)
  }

  /// One of several words that stand alone.
  init(words: [String]) { self.init(place: .keywords(words, .none), value: "", kind: .choice(words)) }

  private init(place: Place, value: String, kind: ValueKind) {
    self.place = place
    self.value = value
    self.kind = kind
  }

  /// How often, `xN`.
  static let repetition = ClauseSyntax(place: .repetition, value: "xN", kind: .repetition)
}

extension ClauseSyntax {
  /// The words that begin the clause.
  package var keywords: [String] { if case .keywords(let words, _) = place { words } else { [] } }

  /// How it looks where it must be given, `label TEXT`.
  package var bareForm: String {
    switch place {
    case .first, .repetition: value
    case .pair: "\(value) \(value)"
    case .rest: value + "…"
    case .keywords(let words, .none): words.joined(separator: "|")
    case .keywords: keywords.joined(separator: "|") + " " + valueForm
    }
  }

  /// In help, `[label TEXT]`.
  package var form: String {
    switch place {
    case .first(isRequired: true), .pair: bareForm
    default: "[\(bareForm)]"
    }
  }

  /// What follows its keyword, or stands by itself: `TEXT`, `ID…`; one of a pair.
  var valueForm: String {
    switch place {
    case .first, .pair, .repetition, .keywords(_, .none), .keywords(_, .one): value
    case .rest, .keywords(_, .many): value + "…"
    case .keywords(_, .optional): "[\(value)]"
    }
  }
}
