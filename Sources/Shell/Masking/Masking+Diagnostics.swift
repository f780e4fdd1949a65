package import Language

extension Masking {
  /// A source, and what is wrong with it, with a mark in the place of each secret; what is pointed at stays the same.
  package func mask(_ diagnostics: [Diagnostic], in source: Source) -> (diagnostics: [Diagnostic], source: Source) {
    let secrets = diagnostics.isEmpty ? [] : secrets(in: source)
    if secrets.isEmpty { return (diagnostics.map { $0.masked(by: maskKnown) }, source) }
    let words = secrets.map { source.text(in: Span($0.lowerBound, $0.upperBound)) }.filter { !$0.isEmpty }
    let masked = Source(
      name: source.name, text: Self.masked(source.bytes, secrets), firstLine: source.position(of: 0).line)
    return (diagnostics.map { $0.masked(words, secrets).masked(by: maskKnown) }, masked)
  }
}

extension Diagnostic {
  /// What is said changed, and what is pointed at the same.
  fileprivate func masked(by mask: (String) -> String) -> Diagnostic {
    Diagnostic(mask(message), at: span, severity: severity, label: label.map(mask), helps: helps.map(mask))
  }

  fileprivate func masked(_ words: [String], _ secrets: [Range<Int>]) -> Diagnostic {
    let mask = { (text: String) in words.reduce(text) { $0.replacing($1, with: Masking.mark) } }
    let place = self.span.lower..<max(self.span.upper, self.span.lower + 1)
    // Without its quotes and escapes a secret isn't the text that stands there.
    let message =
      secrets.contains { $0.overlaps(place) } ? message.replacing(/'.*'/, with: "'\(Masking.mark)'") : message
    let span = Span(span.lower.shifted(by: secrets), max(span.upper - 1, span.lower).shifted(by: secrets) + 1)
    return Diagnostic(
      mask(message), at: self.span.lower == self.span.upper ? Span(at: span.lower) : span, severity: severity,
      label: label.map(mask), helps: helps.map(mask))
  }
}

extension Int {
  /// The place after secrets became marks; one within a secret becomes the last of its mark.
  fileprivate func shifted(by secrets: [Range<Int>]) -> Int {
    var shift = 0
    for secret in secrets where secret.lowerBound < self {
      let mark = Masking.mark.utf8.count
      if secret.upperBound > self { return secret.lowerBound + shift + mark - 1 }
      shift += mark - secret.count
    }
    return self + shift
  }
}
