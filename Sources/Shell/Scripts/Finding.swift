package import Language

/// Something to tell about a place in one of the sources that a script is made of.
package struct Finding: Error, Sendable, Hashable {
  package let source: Source
  package let diagnostic: Diagnostic

  package init(_ diagnostic: Diagnostic, in source: Source) {
    self.source = source
    self.diagnostic = diagnostic
  }

  /// The same, saying where the script is sourced that it is about.
  func sourced(at place: String) -> Finding {
    var diagnostic = diagnostic
    diagnostic.helps.append("\(place) sources this script")
    return Finding(diagnostic, in: source)
  }

  package static func == (left: Finding, right: Finding) -> Bool {
    left.source.name == right.source.name && left.diagnostic == right.diagnostic
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(source.name)
    hasher.combine(diagnostic)
  }
}

extension Sequence<Finding> {
  /// The findings in their order, those that stand together in one source together.
  package var bySource: [(source: Source, diagnostics: [Diagnostic])] {
    var groups: [(source: Source, diagnostics: [Diagnostic])] = []
    for finding in self {
      if groups.last?.source.name == finding.source.name {
        groups[groups.count - 1].diagnostics.append(finding.diagnostic)
      } else {
        groups.append((finding.source, [finding.diagnostic]))
      }
    }
    return groups
  }
}
