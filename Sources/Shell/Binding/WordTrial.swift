import Language

/// The words of a line with the values that their variables can have, tried one after the other.
struct WordTrial {
  /// What a word can be.
  private struct Candidate {
    let word: Word
    let knowledge: Knowledge
    /// What stands for values that only the run shows.
    let sample: String?

    /// What it is while another word is tried.
    var first: String { knowledge.texts.first ?? sample ?? "" }
  }

  private let candidates: [Candidate]

  /// The words in a scope; of each a text that fits its place, for values that only the run shows.
  init(_ words: [Word], in scope: Scope, samples: [String?]) throws(BindingError) {
    candidates = try BindingError.collect(Array(zip(words, samples))) { word, sample throws(BindingError) in
      Candidate(word: word, knowledge: try scope.knowledge(of: word), sample: sample)
    }
  }

  /// Tries the line; throws all that is wrong with it, for whatever values. A word whose values only the run shows is not
  /// to blame for anything now.
  func run(_ attempt: ([Word]) throws(BindingError) -> Void) throws(BindingError) {
    var diagnostics: [Diagnostic] = []
    for (index, text) in variations {
      do throws(BindingError) { try attempt(words(with: text, at: index)) } catch {
        for diagnostic in error.diagnostics.map(explained(text, at: index)) {
          if !isOpen(diagnostic.span), !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
        }
      }
    }
    if !diagnostics.isEmpty { throw BindingError(diagnostics) }
  }

  /// The line as it stands, then each word's other values.
  private var variations: [(index: Int, text: String)] {
    [(0, candidates[0].first)]
      + candidates.enumerated().flatMap { index, candidate in
        candidate.knowledge.texts.dropFirst().map { (index, $0) }
      }
  }

  private func words(with text: String, at index: Int) -> [Word] {
    candidates.enumerated().map { place, candidate in
      candidate.word.hasVariables
        ? candidate.word.standing(for: place == index ? text : candidate.first) : candidate.word
    }
  }

  private func isOpen(_ span: Span) -> Bool {
    candidates.contains { $0.word.hasVariables && $0.knowledge.texts.isEmpty && $0.word.span == span }
  }

  /// Says which value is meant, where the word alone doesn't show it.
  private func explained(_ text: String, at index: Int) -> (Diagnostic) -> Diagnostic {
    { diagnostic in
      let blamed = candidates.enumerated().first {
        $0.element.word.hasVariables && $0.element.word.span == diagnostic.span
      }
      guard let blamed else { return diagnostic }
      var explained = diagnostic
      let value = blamed.offset == index ? text : blamed.element.first
      explained.helps.append(blamed.element.word.explanation(of: value))
      return explained
    }
  }
}

extension Word {
  /// `'$p' is 'abc' here`.
  fileprivate func explanation(of value: String) -> String {
    let names = variables.map { "'$\($0.name)'" }.joined(separator: " and ")
    return parts.count == 1 ? "\(names) is '\(value)' here" : "with \(names) the word is '\(value)' here"
  }
}
