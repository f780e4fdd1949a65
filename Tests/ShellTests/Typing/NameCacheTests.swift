import Evaluation
import Foundation
import Language
import Testing

@testable import Shell

@Suite struct NameCacheTests {
  @Test func itReadsNamesInTheBackground() async {
    let backend = NamesBackend()
    let cache = NameCache()
    cache.refresh(from: backend)
    #expect(cache.snapshot().isReading)
    #expect(cache.snapshot().note(at: .now) == "reading names…")
    backend.open()
    await cache.settle()
    #expect(cache.snapshot().evaluators.count == 1)
    #expect(cache.snapshot().tags.count == 1)
    #expect(cache.snapshot().note(at: .now) == nil)
  }

  @Test func callsWhileItReadsCauseOneMoreReading() async {
    let backend = NamesBackend()
    let cache = NameCache()
    for _ in 0..<10 { cache.refresh(from: backend) }
    backend.open()
    await cache.settle()
    #expect(backend.readings == 2)
  }

  @Test func afterARunOnlyResultsAreRead() async {
    let backend = NamesBackend()
    backend.open()
    let cache = NameCache()
    cache.refresh(from: backend)
    await cache.settle()
    cache.refresh(from: backend, after: "run")
    cache.refresh(from: backend, after: "echo")
    await cache.settle()
    #expect(backend.readings == 1)
    #expect(backend.resultReadings == 2)
    cache.refresh(from: backend, after: "import")
    await cache.settle()
    #expect(backend.readings == 2)
  }

  @Test func whatAFormerBackendAnswersIsDropped() async {
    let former = NamesBackend()
    let cache = NameCache()
    cache.refresh(from: former)
    cache.forget()
    let backend = NamesBackend(evaluators: 3)
    backend.open()
    cache.refresh(from: backend)
    await cache.settle()
    former.open()
    await former.finished()
    #expect(cache.snapshot().evaluators.count == 3)
  }

  @Test func aFailureKeepsTheFormerNames() async {
    let backend = NamesBackend()
    backend.open()
    let cache = NameCache()
    cache.refresh(from: backend)
    await cache.settle()
    backend.fail()
    cache.refresh(from: backend)
    await cache.settle()
    #expect(cache.snapshot().evaluators.count == 1)
    #expect(cache.snapshot().failure == "the backend can't be reached")
    let fresh = NameCache()
    fresh.refresh(from: backend)
    await fresh.settle()
    #expect(fresh.snapshot().note(at: .now) == "no names: the backend can't be reached")
  }

  @Test func oldNamesAreReadAgainAndFreshOnesAreNot() async throws {
    let backend = NamesBackend()
    backend.open()
    let cache = NameCache()
    cache.refreshIfStale()
    #expect(!cache.snapshot().isReading)
    cache.refresh(from: backend)
    await cache.settle()
    let taken = try #require(cache.snapshot().takenAt)
    cache.refreshIfStale(at: taken + .seconds(59))
    #expect(!cache.snapshot().isReading)
    cache.refreshIfStale(at: taken + .seconds(60))
    await cache.settle()
    #expect(backend.readings == 2)
  }

  @Test func aSessionReadsTheNamesOfItsWorkspace() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "evsh-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let transcript = Transcript()
    let interpreter = Interpreter(
      table: .standard, surroundings: TestSurroundings(folder: folder), front: transcript, isSession: true)
    let source = Source(name: "<prompt>", text: "import clinic.yaml; project 1376")
    _ = await interpreter.run(interpreter.bind(Parser.parse(source)), keepGoing: false)
    await interpreter.names.settle()
    let names = interpreter.names.snapshot()
    #expect(names.evaluators.count > 10 && names.folders.count > 0, "\(transcript.text)")
    let text = "override personalities imp"
    let completion = Completer(table: .standard)
      .complete(text, at: text.utf8.count, in: TypingContext(names: names, session: interpreter.session))
    #expect(completion.candidates == [Candidate("123", "Impatient")])
  }
}
