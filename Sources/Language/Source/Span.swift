/// A half-open range of UTF-8 offsets in a source: what a token, a syntax node or a diagnostic is about.
///
/// Every node carries one, so it is kept small: offsets beyond 4 GiB are clamped.
package struct Span: Hashable, Sendable {
  private let start: UInt32
  private let end: UInt32

  /// The bytes from `lower` up to `upper`; empty where `upper` lies before `lower`.
  package init(_ lower: Int, _ upper: Int) {
    start = UInt32(clamping: lower)
    end = UInt32(clamping: max(lower, upper))
  }

  /// The offset of the first byte.
  package var lower: Int { Int(start) }
  /// The offset after the last byte.
  package var upper: Int { Int(end) }

  /// The empty span before the byte at `offset`.
  package init(at offset: Int) {
    self.init(offset, offset)
  }

  /// The span from the start of this one to the end of `other`.
  package func joined(to other: Span) -> Span {
    Span(lower, other.upper)
  }
}
