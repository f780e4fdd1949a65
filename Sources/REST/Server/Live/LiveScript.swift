/// The page's script: it keeps the key, listens to the server's events, and shows what the address names. Whatever comes
/// from the workspace is put in as text.
enum LiveScript {
  static let javascript = """
    "use strict";
    (() => {
    \([elements, words, results, run, views, events, key].joined(separator: "\n\n"))
    })();

    """
}
