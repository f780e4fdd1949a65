import Engine
import Foundation

/// Finds the weights of the matching by the greatest likelihood: a conditional logit (McFadden, 1974) over a turn's clauses
/// and open conditions and "none of them", with a ridge, by Adam (Kingma and Ba, 2015).
struct Fit {
  /// A clause and a condition that might fire on it.
  struct Candidate {
    let traits: [Double]
    let isExpected: Bool
  }

  /// All that might fire on a turn.
  typealias Lesson = [Candidate]

  private static let steps = 250
  private static let rate = 0.1
  private static let ridge = 1.0
  /// Added to the bias, so that conditions fire at a score of 0.5: what is best for the three figures together.
  private static let readiness = 1.5

  private let lessons: [Lesson]

  init(_ lessons: [Lesson]) { self.lessons = lessons }

  var model: AskingModel {
    var weights = [Double](repeating: 0, count: Trait.allCases.count)
    var mean = weights
    var variance = weights
    for step in 1...Self.steps {
      let gradient = gradient(AskingModel(weights: weights))
      for index in weights.indices {
        mean[index] = 0.9 * mean[index] + 0.1 * gradient[index]
        variance[index] = 0.99 * variance[index] + 0.01 * gradient[index] * gradient[index]
        let first = mean[index] / (1 - pow(0.9, Double(step)))
        let second = variance[index] / (1 - pow(0.99, Double(step)))
        weights[index] += Self.rate * first / (second.squareRoot() + 1e-8)
      }
    }
    weights[Trait.bias.rawValue] += Self.readiness
    return AskingModel(weights: weights)
  }

  /// The mean gradient of the logarithm of the likelihood.
  private func gradient(_ model: AskingModel) -> [Double] {
    var gradient = model.weights.map { -Self.ridge * $0 }
    for lesson in lessons {
      let odds = lesson.map { exp(min(30, model.strength($0.traits))) }
      let all = 1 + odds.reduce(0, +)
      let wanted = zip(lesson, odds).reduce(0) { $0 + ($1.0.isExpected ? $1.1 : 0) }
      for (candidate, odds) in zip(lesson, odds) {
        let should = candidate.isExpected && wanted > 0 ? odds / wanted : 0
        let difference = should - odds / all
        for index in gradient.indices where candidate.traits[index] != 0 {
          gradient[index] += difference * candidate.traits[index]
        }
      }
    }
    return gradient.map { $0 / Double(max(lessons.count, 1)) }
  }
}
