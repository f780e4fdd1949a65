/// What a part of a script is to an editor.
enum GrammarRole: String, Sendable, CaseIterable {
  case command, unknownCommand, keyword, measure, clause, choice, doubleString, singleString, escape
  case number, percentage, duration, phoneNumber, repetition, variable, builtInVariable, comment, unknownWord
  case comparison, assignment, background, separator, blockBegin, blockEnd, continuation
}

extension GrammarRole {
  /// Its scope in TextMate grammars, by the names that themes know (TextMate manual, 12.4, 'Naming Conventions').
  var scope: String {
    let name =
      switch self {
      case .command: "support.function.command"
      case .unknownCommand: "invalid.illegal.unknown-command"
      case .keyword: "keyword.control"
      case .measure: "support.constant.measure"
      case .clause: "keyword.other.clause"
      case .choice: "constant.language"
      case .doubleString: "string.quoted.double"
      case .singleString: "string.quoted.single"
      case .escape: "constant.character.escape"
      case .number: "constant.numeric"
      case .percentage: "constant.numeric.percentage"
      case .duration: "constant.numeric.duration"
      case .phoneNumber: "constant.numeric.phone-number"
      case .repetition: "constant.numeric.repetition"
      case .variable: "variable.other"
      case .builtInVariable: "variable.language"
      case .comment: "comment.line.number-sign"
      case .unknownWord: "invalid.illegal.unknown-word"
      case .comparison: "keyword.operator.comparison"
      case .assignment: "keyword.operator.assignment"
      case .background: "keyword.operator.background"
      case .separator: "punctuation.separator.statement"
      case .blockBegin: "punctuation.section.block.begin"
      case .blockEnd: "punctuation.section.block.end"
      case .continuation: "punctuation.separator.continuation"
      }
    return name + ".evs"
  }

  /// Vim's own group that it looks like (`:help group-name`).
  var vimGroup: String {
    switch self {
    case .command: "Function"
    case .unknownCommand, .unknownWord: "Error"
    case .keyword: "Keyword"
    case .clause, .measure: "Type"
    case .choice: "Constant"
    case .doubleString, .singleString: "String"
    case .escape: "SpecialChar"
    case .number, .percentage, .duration, .phoneNumber, .repetition: "Number"
    case .variable: "Identifier"
    case .builtInVariable: "Special"
    case .comment: "Comment"
    case .comparison, .assignment, .background: "Operator"
    case .separator, .blockBegin, .blockEnd, .continuation: "Delimiter"
    }
  }
}
