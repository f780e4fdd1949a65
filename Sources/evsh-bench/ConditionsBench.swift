import ArgumentParser
import Engine
import Evaluation
import Foundation

/// `evsh-bench conditions FOLDER`: how often callers without a model understand what an agent asks for.
struct ConditionsBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conditions", abstract: "Measure the matching of conditions on annotated dialogues.",
    discussion: """
      FOLDER holds services.json, conditions by service: {"NAME": [{"id", "condition"}]}, and turns.jsonl, an agent's turn \
      a line: {"service", "agent", "already_told": [id], "expected": [id]}.
      """)

  @Argument(help: "The folder with services.json and turns.jsonl.", completion: .directory)
  var folder: String

  @Option(help: "Fit the weights anew without a part of the services, measure on that part, and so on for N parts.")
  var folds: Int?

  @Flag(help: "Fit the weights to all of it and print them.")
  var fit = false

  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws {
    if let folds, folds < 2 { throw ValidationError("--folds needs 2 parts or more") }
  }

  func run() throws {
    let corpus = try Corpus(folder: folder)
    if fit { return Self.show(Fit(corpus.lessons(of: Set(corpus.services.keys))).model) }
    let scores = folds.map { corpus.crossValidated($0) } ?? corpus.measured()
    print(json ? scores.json.compact : scores.table)
  }

  private static func show(_ model: AskingModel) {
    for trait in Trait.allCases {
      let hundredths = (model.weights[trait.rawValue] * 100).rounded() / 100
      print(".\(trait): \(hundredths),")
    }
  }
}
