import Evaluation
import NIOCore

/// How the newest results of one scope come along, for those who listen; and what is said in the runs that they look at.
///
/// The workspace is looked at again and again, as other processes change it too, and only while somebody listens. It isn't
/// followed: that would go on with results that nobody is about, and looking must not begin a call.
actor ResultFeed {
  /// How many results are told of.
  static let most = 50
  /// How long a listener that takes nothing more may hold up the server's end.
  private static let grace = TimeAmount.seconds(1)

  private struct Listener {
    let news: AsyncStream<News>.Continuation
    let channel: any NIOCore.Channel
    /// Which run it looks at, if it does.
    let run: Int?
    var told: News?
  }

  private let library: ScopedLibrary
  private let settings: ServerSettings
  private var listeners: [Int: Listener] = [:]
  private var lastListener = 0
  /// What was seen last; nil while nobody looks.
  private var newest: [ResultSummary]?
  private var looking: Task<Void, Never>?
  private var isClosed = false

  init(_ library: ScopedLibrary, _ settings: ServerSettings) {
    self.library = library
    self.settings = settings
  }

  /// The newest state, whenever it is another, and after a long silence once more; whoever takes it slowly gets the newest
  /// next. It ends with the server, or where the workspace can't be read.
  func listen(_ channel: any NIOCore.Channel, run: Int? = nil) -> AsyncStream<News> {
    let (stream, news) = AsyncStream.makeStream(of: News.self, bufferingPolicy: .bufferingNewest(1))
    guard !isClosed else {
      news.finish()
      return stream
    }
    lastListener += 1
    let id = lastListener
    news.onTermination = { _ in Task { await self.leave(id) } }
    listeners[id] = Listener(news: news, channel: channel, run: run)
    if let newest { tell(News(results: newest), to: id) }
    if looking == nil { looking = Task { await look() } }
    return stream
  }

  private func leave(_ listener: Int) {
    listeners[listener] = nil
    if listeners.isEmpty { rest() }
  }

  private func rest() {
    looking?.cancel()
    (looking, newest) = (nil, nil)
  }

  /// Tells all who listen that nothing more comes.
  func close() {
    isClosed = true
    for listener in listeners.values {
      listener.news.finish()
      listener.channel.eventLoop.scheduleTask(in: Self.grace) { listener.channel.close(promise: nil) }
    }
    rest()
  }

  private func look() async {
    var toldAt = ContinuousClock.now
    do {
      while true {
        let seen = try await library.newestResults(Self.most)
        try Task.checkCancellation()
        newest = seen
        let isSilent = toldAt.duration(to: .now) >= settings.longestSilence
        if isSilent { toldAt = .now }
        for (id, listener) in listeners {
          let news = News(results: seen, transcript: await transcript(listener.run))
          if isSilent || news != listener.told { tell(news, to: id) }
        }
        try await Task.sleep(for: settings.glance)
      }
    } catch {
      if !Task.isCancelled { giveUp() }
    }
  }

  private func transcript(_ run: Int?) async -> LiveTranscript? {
    guard let run else { return nil }
    return await library.whole.liveTranscript(ofRun: run)
  }

  private func tell(_ news: News, to id: Int) {
    listeners[id]?.told = news
    listeners[id]?.news.yield(news)
  }

  /// The workspace can't be read: listeners are let go, and may come again.
  private func giveUp() {
    for listener in listeners.values { listener.news.finish() }
    rest()
  }
}
