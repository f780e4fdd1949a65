import Evaluation
import Foundation
import Hummingbird
import NIOCore
import Testing

@testable import REST

/// Requests that nobody means, made of ordinary ones: whatever comes is read or refused. `scripts/fuzz` goes on for as
/// long as it is told, and says how far it came.
@Suite struct RequestFuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  /// How long to go on; where nothing is said a fixed number of requests is made.
  private static let seconds = environment["EVSH_FUZZ_SECONDS"].flatMap(Double.init)
  /// The first request's seed: one that ended the process is made again by its own.
  private static let firstSeed = environment["EVSH_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
  private static let standardCount: UInt64 = 1500
  /// Every how many requests one is carried out, and after how many of these on a fresh engine, as they add to it.
  private static let (strideToAnswer, mostAnswers) = (16, 200)

  @Test func whateverComesIsReadOrRefused() async throws {
    let begun = ContinuousClock.now
    var (seed, answers) = (Self.firstSeed, 0)
    var slowest = (seed: seed, time: Duration.zero)
    var decoding = try await RequestDecoding.start()
    while Self.seconds.map({ ContinuousClock.now - begun < .seconds($0) })
      ?? (seed < Self.firstSeed + Self.standardCount)
    {
      note(seed)
      let before = ContinuousClock.now
      var mutator = RequestMutator(seed: seed)
      let sample = mutator.sample()
      for refusal in await decoding.decode(sample) { check(refusal, seed) }
      if seed.isMultiple(of: UInt64(Self.strideToAnswer)), let answer = await decoding.answer(sample, &mutator) {
        answers += 1
        check(answer, seed)
      }
      slowest = max(slowest, (seed, ContinuousClock.now - before)) { $0.time < $1.time }
      if answers == Self.mostAnswers { (decoding, answers) = (try await .start(), 0) }
      seed += 1
    }
    report(seed - Self.firstSeed, in: ContinuousClock.now - begun, slowest)
  }

  /// What was found so far, each as small as it could be made.
  @Test(arguments: [
    // A suite, on an engine that has no file.
    (Endpoint.validateSuite, "{\"agent_id\":11,\"spec\":{\"version\":\"1\",\"scenarios\":[]}}"),
    // A tag's prefix was taken out of the middle of its name, too, over and over.
    (Endpoint.createEvaluator, "{\"name\":\"A\",\"agent\":11,\"tool_ids\":[\"TOOL_TOOL_A\"]}"),
    // Ten times a thousand evaluators that are one.
    (
      Endpoint.deleteEvaluators, "{\"scenarios\":[" + Array(repeating: "1", count: 10_000).joined(separator: ",") + "]}"
    ),
  ])
  func whatWasFoundIsRefused(_ endpoint: Endpoint, _ body: String) async throws {
    var sample = RequestSample([:], as: .json)
    sample.body = Array(body.utf8)
    let answer = await (try RequestDecoding.start()).answer(sample, at: endpoint, 11)
    guard case .failure(let refusal)? = answer else {
      Issue.record("\(endpoint) isn't refused")
      return
    }
    #expect(refusal.status == .badRequest)
  }

  /// Megabytes of one thing are read at once: an effort that grew with their square would take hours.
  @Test(arguments: [
    ("application/x-www-form-urlencoded", "a=1&"), ("application/x-www-form-urlencoded", "%41=%2C,&"),
    ("application/x-www-form-urlencoded", "scenarios=1,2,3&"), ("application/json", "["),
  ])
  func megabytesAreReadOrRefused(_ type: String, _ piece: String) async throws {
    var sample = RequestSample([:], as: .json)
    sample.contentType = type
    sample.body = Array(repeating: Array(piece.utf8), count: (1 << 20) / piece.utf8.count).flatMap(\.self)
    for refusal in await (try RequestDecoding.start()).decode(sample) { check(refusal, 0) }
  }

  private func check(_ answer: Result<Answer, Refusal>, _ seed: UInt64) {
    switch answer {
    case .success(let answer):
      if let document = answer.document {
        #expect(isReadable(String(buffer: document)), "the answer of \(seed) is no JSON")
      }
    case .failure(let refusal): check(refusal, seed)
    }
  }

  /// A refusal is the client's own fault, and is one that can be read.
  private func check(_ refusal: Refusal, _ seed: UInt64) {
    #expect((400..<500).contains(refusal.status.code), "\(seed): \(refusal.body.compact) \(refusal.remark ?? "")")
    #expect(isReadable(refusal.body.compact), "the refusal of \(seed) is no JSON")
  }

  private func isReadable(_ json: String) -> Bool { (try? JSONParser.parse(json)) != nil }

  /// Keeps which request is made, should it end the process.
  private func note(_ seed: UInt64) {
    guard let file = Self.environment["EVSH_FUZZ_NOTE"] else { return }
    try? Data("\(seed)\n".utf8).write(to: URL(filePath: file))
  }

  private func report(_ count: UInt64, in time: Duration, _ slowest: (seed: UInt64, time: Duration)) {
    guard Self.seconds != nil else { return }
    print(
      "\(count) requests in \(time.readable), \(Int(Double(count) / time.seconds)) a second; the slowest took",
      "\(slowest.time.readable) (EVSH_FUZZ_SEED=\(slowest.seed))")
  }
}

/// The greater of two values.
private func max<Value>(_ one: Value, _ other: Value, by isLess: (Value, Value) -> Bool) -> Value {
  isLess(one, other) ? other : one
}
