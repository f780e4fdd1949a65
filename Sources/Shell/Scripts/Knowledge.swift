/// What is known of a variable's value at a place of a script, before the script runs.
struct Knowledge: Sendable, Hashable {
  /// Values that it can have there.
  private(set) var texts: [String]
  /// Whether it can have others, which only the run shows.
  private(set) var isOpen: Bool
  /// Whether there is a way to the place on which nothing gives it a value.
  private(set) var mayBeUnset = false

  /// More values are not told apart.
  private static let mostTexts = 1000

  static func known(_ text: String) -> Knowledge { Knowledge(texts: [text], isOpen: false) }
  static let unknown = Knowledge(texts: [], isOpen: true)

  private func adding(_ more: [String]) -> Knowledge {
    var seen = Set(texts)
    var joined = self
    joined.texts += more.filter { seen.insert($0).inserted }
    guard joined.texts.count > Self.mostTexts else { return joined }
    joined.texts = Array(joined.texts.prefix(Self.mostTexts))
    joined.isOpen = true
    return joined
  }

  /// What one of several is.
  static func oneOf(_ several: [Knowledge]) -> Knowledge {
    var joined = Knowledge(texts: [], isOpen: several.contains(where: \.isOpen)).adding(several.flatMap(\.texts))
    joined.mayBeUnset = several.contains(where: \.mayBeUnset)
    return joined
  }

  /// What is known where two ways meet; nil is a way on which it has no value.
  static func joined(_ left: Knowledge?, _ right: Knowledge?) -> Knowledge? {
    guard let left else { return right?.orUnset }
    guard let right else { return left.orUnset }
    var joined = left.adding(right.texts)
    joined.isOpen = joined.isOpen || right.isOpen
    joined.mayBeUnset = left.mayBeUnset || right.mayBeUnset
    return joined
  }

  private var orUnset: Knowledge {
    var changed = self
    changed.mayBeUnset = true
    return changed
  }

  /// What it can be besides, once a loop has gone round.
  var orUnknown: Knowledge {
    var changed = self
    changed.isOpen = true
    return changed
  }

  /// What a mention with a default comes to, which stands for a value that is not set or empty.
  func with(fallback: String) -> Knowledge {
    var changed = Knowledge(texts: texts.filter { !$0.isEmpty }, isOpen: isOpen)
    if mayBeUnset || isOpen || texts.contains("") { changed = changed.adding([fallback]) }
    return changed
  }

  /// What two texts, one after the other, come to.
  func followed(by other: Knowledge) -> Knowledge {
    var joined = Knowledge(texts: [], isOpen: isOpen || other.isOpen)
    guard texts.count * other.texts.count <= Self.mostTexts else { return .unknown }
    joined = joined.adding(texts.flatMap { text in other.texts.map { text + $0 } })
    return joined.texts.contains { $0.utf8.count > Variables.longestValue } ? .unknown : joined
  }
}
