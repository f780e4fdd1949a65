/// The feeds of results, one for each scope, so that however many listen the workspace is looked at once for all of them.
actor Newsroom {
  private let settings: ServerSettings
  private var feeds: [Int?: ResultFeed] = [:]
  private var isClosed = false

  init(_ settings: ServerSettings) { self.settings = settings }

  func feed(of library: ScopedLibrary) async -> ResultFeed {
    if let feed = feeds[library.project] { return feed }
    let feed = ResultFeed(library, settings)
    feeds[library.project] = feed
    if isClosed { await feed.close() }
    return feed
  }

  /// Lets all listeners go: the server is about to stop.
  func close() async {
    isClosed = true
    for feed in feeds.values { await feed.close() }
  }
}
