/// The grammar in Vim's notation.
///
/// Source: Vim reference manual, `:help syntax`. Of several items that fit Vim takes the one that was defined last, so
/// everything is written from back to front.
struct VimSyntax {
  let grammar: EditorGrammar

  /// The file's text.
  var text: String {
    var lines = [
      "\" Vim syntax file", "\" Language: scripts of evsh, the shell for testing AI voice and chat agents", "",
      "if exists('b:current_syntax')", "  finish", "endif", "",
    ]
    for group in grammar.groups.reversed() {
      var items = Items(isContained: group.name != EditorGrammar.start)
      let names = items.add(group.rules, to: Self.name(group.name))
      lines += items.lines
      if items.isContained {
        lines.append("syntax cluster \(Self.name(group.name)) contains=\(names.joined(separator: ","))")
      }
    }
    lines += ["", "syntax sync fromstart", ""]
    lines += GrammarRole.allCases.map { "highlight default link \($0.vimName) \($0.vimGroup)" }
    return (lines + ["", "let b:current_syntax = 'evs'", ""]).joined(separator: "\n")
  }

  /// `evsPhoneNumber` for `phone-number`.
  fileprivate static func name(_ name: String) -> String {
    "evs" + name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

/// Items of Vim's, each under a name of its own, as what may lie in a region is told by name.
///
/// All are `excludenl`: a pattern that looks for the line's end would carry the region around it into the next line.
private struct Items {
  let isContained: Bool
  private(set) var lines: [String] = []

  init(isContained: Bool) { self.isContained = isContained }

  /// Adds items for rules, the last first; the names to tell them by, in the rules' order.
  mutating func add(_ rules: [GrammarRule], to parent: String) -> [String] {
    var names: [String] = []
    for (index, rule) in rules.enumerated().reversed() {
      let name = "\(parent)\(index + 1)"
      switch rule {
      case .group(let group): names.append("@" + VimSyntax.name(group))
      case .match(let pattern, let role):
        write("match \(name) excludenl /\\v\(pattern.vim)/", as: role, name)
        names.append(name)
      case .region(let region):
        add(region, name)
        names.append(name)
      }
    }
    return names.reversed()
  }

  private mutating func add(_ region: GrammarRegion, _ name: String) {
    var inner = Items(isContained: true)
    let contents = inner.add(region.rules, to: name + "x")
    lines += inner.lines
    let begin = region.begin.vim + (region.gap?.vim ?? "")
    let group = region.beginRole.map { "matchgroup=\($0.vimName) " } ?? ""
    let back = group.isEmpty ? "" : "matchgroup=NONE "
    let contains = contents.isEmpty ? "NONE" : contents.joined(separator: ",")
    write(
      "region \(name) excludenl \(group)start=/\\v\(begin)/ \(back)end=/\\v\(region.end.vim)/ contains=\(contains)",
      as: region.role, name)
  }

  private mutating func write(_ item: String, as role: GrammarRole?, _ name: String) {
    lines.append("syntax " + item + (isContained ? " contained" : ""))
    if let role { lines.append("highlight default link \(name) \(role.vimName)") }
  }
}

extension GrammarRole {
  /// The group that its colour can be chosen by.
  var vimName: String { "evs" + rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
