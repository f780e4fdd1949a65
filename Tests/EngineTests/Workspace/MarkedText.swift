/// A source with its interesting place between « and », which are taken out.
struct MarkedText {
  let text: String
  /// Where the place begins, in bytes; nil where nothing is marked.
  let offset: Int?

  init(_ marked: String) {
    offset = marked.firstIndex(of: "«").map { marked[..<$0].utf8.count }
    text = marked.replacing("«", with: "").replacing("»", with: "")
  }
}
