import Evaluation
import Testing

@testable import Engine

/// Which runs a request makes.
struct CastTests {
  /// Evaluators, times, personalities, profiles.
  private static let sizes: [[Int]] = {
    var generator = SplitMix(seed: 167)
    return (0..<40).map { _ in
      [Int.random(in: 1...4, using: &generator)] + (0..<3).map { _ in Int.random(in: 0...4, using: &generator) }
    }
  }()

  private static func clinic() async throws -> (Planner, ScratchWorkspace) {
    let evaluators = (1...4).map { id in
      "- {id: \(id), name: E\(id), \(id == 1 ? "personality: 9, test_profile: 9, " : "")conditional_actions: *hello}"
    }
    return try await PlannerTests.planner(
      """
      workspace: 1
      projects: [{id: 7, name: Clinic}]
      agents: [{id: 42, name: Desk, project: 7, connection: {process: {command: [desk]}}}]
      personalities: [\([1, 2, 3, 4, 9].map { "{id: \($0), name: P\($0)}" }.joined(separator: ", "))]
      test_profiles: [\([1, 2, 3, 4, 9].map { "{id: \($0), name: T\($0)}" }.joined(separator: ", "))]
      defaults: {project: 7, agent: 42, fixed_message: true}
      evaluators:
      - {id: 5, name: E5, conditional_actions: &hello {role: a caller, conditions: [
          {id: 0, condition: FIRST_MESSAGE, action: Hello}]}}
      \(evaluators.joined(separator: "\n"))
      """)
  }

  @Test func thePlansCountIsTheRunsCount() async throws {
    let (planner, scratch) = try await Self.clinic()
    for size in Self.sizes {
      let (evaluators, times, personalities, profiles) = (size[0], size[1], size[2], size[3])
      var request = RunRequest()
      request.selection = .evaluators(Array(1...evaluators))
      request.frequency = times == 0 ? nil : times
      request.personalities = Array(1..<personalities + 1)
      request.profiles = Array(1..<profiles + 1)
      let planned = try await planner.plan(request)
      #expect(planned.casts.count == planned.plan.runCount)
      #expect(planned.casts.count == evaluators * max(1, times) * max(1, personalities) * max(1, profiles))
      #expect(Set(planned.casts.map(\.seed)).count == planned.casts.count)
      // All first tries come before the second ones.
      #expect(planned.casts.map(\.attempt) == planned.casts.map(\.attempt).sorted())
      for cast in planned.casts where cast.evaluator.id == 1 {
        #expect(cast.personality?.id == 9 || !request.personalities.isEmpty)
        #expect(cast.profile?.id == 9 || !request.profiles.isEmpty)
      }
      for cast in planned.casts where cast.evaluator.id != 1 {
        #expect((cast.personality == nil) == request.personalities.isEmpty)
        #expect((cast.profile == nil) == request.profiles.isEmpty)
      }
    }
    withExtendedLifetime(scratch) {}
  }

  @Test func theSameCastHasTheSameSeed() async throws {
    let (planner, scratch) = try await Self.clinic()
    var request = RunRequest()
    request.selection = .evaluators([1, 2])
    (request.frequency, request.personalities, request.profiles) = (3, [1, 2], [3])
    let seeds = try await planner.plan(request).casts.map(\.seed)
    #expect(try await planner.plan(request).casts.map(\.seed) == seeds)
    request.selection = .evaluators([2])
    let fewer = try await planner.plan(request).casts
    #expect(fewer.map(\.seed) == [2, 3, 6, 7, 10, 11].map { seeds[$0] })
    // A later version must choose the same phrasings, or yesterday's runs can't be had again.
    #expect(
      Cast(evaluator: .scripted([]), agent: nil, personality: nil, profile: nil).seed == 6_600_906_637_356_205_135)
    withExtendedLifetime(scratch) {}
  }
}
