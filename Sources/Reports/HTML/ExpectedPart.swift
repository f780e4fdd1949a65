/// What was expected, whether it held, and where it was written.
struct ExpectedPart: Sendable {
  let expectations: [Expected]

  var markup: Markup {
    """
    <section class="part" id="expected">
    <h2 class="title">Expected <span class="muted">\(held)</span></h2>
    <ul class="expected">
    \(expectations.map(\.entry))</ul>
    </section>
    """
  }

  private var held: String {
    let count = expectations.count(where: \.holds)
    return count == expectations.count ? "all \(count) held" : "\(count) of \(expectations.count) held"
  }
}

extension Expected {
  fileprivate var entry: Markup {
    """
    <li><span>\(badge)</span> <code>\(text)</code> <span class="found">\(found)</span> \
    <span class="place">\(place)</span></li>

    """
  }

  private var badge: Markup {
    holds ? "<span class=\"badge passed\">✓ held</span>" : "<span class=\"badge failed\">✗ failed</span>"
  }
}
