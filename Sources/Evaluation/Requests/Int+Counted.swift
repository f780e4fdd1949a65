extension Int {
  /// The number with its noun, `1 run`, `72 runs`.
  package func counted(_ noun: String) -> String {
    if self == 1 { return "1 \(noun)" }
    return noun.hasSuffix("y") ? "\(self) \(noun.dropLast())ies" : "\(self) \(noun)s"
  }
}
