package import Language

/// What the word before the cursor may become, and which part of the text gives way to it.
package struct Completion: Sendable, Hashable {
  /// What a candidate replaces, in UTF-8 offsets of the text; empty where a new word begins.
  package let span: Span
  /// The likeliest first; at most 1,000 names among them.
  package let candidates: [Candidate]
  /// What to tell beside the candidates, such as `names from 3 min ago`.
  package let note: String?
  /// The longest text that all candidates begin with, where it goes beyond what is typed and begins with it.
  package let common: String?

  /// A completion of `typed`; `isPartial` where there are more candidates than these.
  init(_ candidates: [Candidate], of typed: String, at span: Span, note: String? = nil, isPartial: Bool = false) {
    self.span = span
    self.candidates = candidates
    self.note = note
    common = isPartial ? nil : Self.common(candidates, beyond: typed)
  }

  private static func common(_ candidates: [Candidate], beyond typed: String) -> String? {
    guard let first = candidates.first?.text else { return nil }
    let length = candidates.dropFirst().reduce(first.count) { length, candidate in
      min(length, zip(first, candidate.text).prefix { $0 == $1 }.count)
    }
    let common = first.prefix(length)
    return common.utf8.count > typed.utf8.count && common.hasPrefix(typed) ? String(common) : nil
  }
}
