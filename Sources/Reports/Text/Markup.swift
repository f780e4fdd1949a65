/// HTML or XML, in which a literal is markup and everything interpolated is text: nothing that an agent or a user wrote
/// can become an element.
struct Markup: Sendable, Hashable, ExpressibleByStringInterpolation {
  private(set) var source: String

  /// Markup that is trusted: no word of it may come from an agent or a user.
  init(trusted source: String) { self.source = source }
  init(stringLiteral source: String) { self.source = source }
  init(stringInterpolation parts: Parts) { source = parts.source }

  /// The parts of a literal, in their order.
  struct Parts: StringInterpolationProtocol, Sendable {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ markup: String) { source += markup }
    mutating func appendInterpolation(_ text: some StringProtocol) { source += text.escapedMarkup }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
    mutating func appendInterpolation(_ markup: Markup) { source += markup.source }
    mutating func appendInterpolation(_ markup: Markup?) { source += markup?.source ?? "" }
    mutating func appendInterpolation(_ parts: [Markup]) { for part in parts { source += part.source } }
  }
}

extension Sequence<Markup> {
  /// All of them, with something in between.
  func joined(_ separator: Markup) -> Markup { Markup(trusted: map(\.source).joined(separator: separator.source)) }
}
