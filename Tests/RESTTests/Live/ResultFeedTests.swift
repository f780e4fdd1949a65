import Evaluation
import NIOCore
import NIOEmbedded
import Testing

@testable import REST

/// Who listens to the newest results.
@Suite struct ResultFeedTests {
  private func feed(of server: TestServer) -> ResultFeed {
    var settings = ServerSettings()
    settings.glance = .milliseconds(10)
    return ResultFeed(ScopedLibrary(whole: server.engine, project: nil), settings)
  }

  @Test func aSlowReaderGetsTheNewestState() async throws {
    try await TestServer.with { server in
      let feed = feed(of: server)
      var slow = await feed.listen(NIOAsyncTestingChannel()).makeAsyncIterator()
      let quick = await feed.listen(NIOAsyncTestingChannel())
      var request = RunRequest()
      request.selection = .evaluators([101, 102, 103])
      let result = try await server.engine.run(request, key: nil)
      for await newest in quick where newest.results.first?.progress.done == 3 { break }
      let states = await slow.next()
      #expect(states?.results.first?.id == result.id && states?.results.first?.progress.done == 3)
    }
  }

  @Test func whoComesLaterIsToldAtOnce() async throws {
    try await TestServer.with { server in
      let feed = feed(of: server)
      var first = await feed.listen(NIOAsyncTestingChannel()).makeAsyncIterator()
      #expect(await first.next() == News(results: []))
      var second = await feed.listen(NIOAsyncTestingChannel()).makeAsyncIterator()
      #expect(await second.next() == News(results: []))
    }
  }

  @Test func afterItsEndNobodyListens() async throws {
    try await TestServer.with { server in
      let feed = feed(of: server)
      var before = await feed.listen(NIOAsyncTestingChannel()).makeAsyncIterator()
      _ = await before.next()
      await feed.close()
      #expect(await before.next() == nil)
      var after = await feed.listen(NIOAsyncTestingChannel()).makeAsyncIterator()
      #expect(await after.next() == nil)
    }
  }

  @Test func aListenerThatTakesNothingMoreIsCutOff() async throws {
    try await TestServer.with { server in
      let feed = feed(of: server)
      let channel = NIOAsyncTestingChannel()
      try await channel.connect(to: .init(ipAddress: "127.0.0.1", port: 1)).get()
      let news = await feed.listen(channel)
      await feed.close()
      await channel.testingEventLoop.advanceTime(by: .seconds(1))
      try await channel.closeFuture.get()
      _ = news
    }
  }
}
