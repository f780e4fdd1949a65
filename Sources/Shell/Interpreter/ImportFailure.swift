import Evaluation
import Language

/// The errors of a file that was to be imported, at their places in it.
struct ImportFailure: Error {
  let source: Source
  let problems: [FileProblem]
  let diagnostics: [Diagnostic]

  init(_ file: ImportFile, _ problems: [FileProblem]) {
    source = Source(name: file.name, text: String(decoding: file.bytes, as: UTF8.self))
    self.problems = problems
    diagnostics = problems.map { problem in
      Diagnostic(problem.message, at: Span(at: problem.offset), label: problem.location)
    }
  }
}
