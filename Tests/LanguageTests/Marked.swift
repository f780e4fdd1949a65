@testable import Language

/// A source written with «marks» around what a test is about, so that nobody has to count columns.
struct Marked {
  let source: Source
  /// The marked spans, in the order in which they start.
  let spans: [Span]

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var opened: [Int] = []
    var spans: [Span] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": opened.append(String(text).utf8.count)
      case "»": spans.append(Span(opened.removeLast(), String(text).utf8.count))
      default: text.append(scalar)
      }
    }
    source = Source(name: "test.evs", text: String(text))
    self.spans = spans.sorted { $0.lower < $1.lower }
  }
}
