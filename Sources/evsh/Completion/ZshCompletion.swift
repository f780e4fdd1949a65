/// The completion of evsh in zsh.
struct ZshCompletion {
  let calls: Calls

  /// The script, for `source` or, as `_evsh`, for a folder of `$fpath`.
  var script: String {
    """
    #compdef evsh
    # Completion of evsh in zsh, as 'evsh completion zsh' prints it.

    _evsh_calls() {
      local -a calls=(
    \(calls.named.map { "    " + "\($0.commandName):\($0.summary)".inSingleQuotes }.joined(separator: "\n"))
      )
      _describe -t calls call calls
    }

    _evsh_first() {
      local -a kinds=(\(first))
      ((CURRENT == 2)) && kinds=(calls:call:_evsh_calls $kinds)
      _alternative $kinds
    }

    _evsh() {
      if ((CURRENT > 2)); then
        case $words[2] in
    \(calls.named.map(arm).joined(separator: "\n"))
        esac
      fi
      _arguments -s -S : \\
    \(specifications(of: calls.plain, indent: 4))
    }

    # Loaded from $fpath it is called, sourced it isn't.
    if [[ $funcstack[1] == _evsh ]]; then
      _evsh "$@"
    else
      compdef _evsh evsh
    fi
    """
  }

  /// What the first word can be beside a subcommand.
  private var first: String {
    calls.plain.values.first.map { "\($0.valueName ?? "value")s:\($0.message)".inSingleQuotes } ?? ""
  }

  private func arm(_ call: Call) -> String {
    """
          \(call.commandName))
            shift words
            ((CURRENT--))
            _arguments -s -S : \\
    \(specifications(of: call, indent: 10))
            return
            ;;
    """
  }

  private func specifications(of call: Call, indent: Int) -> String {
    let values = call.values.enumerated().map { index, value in
      let isFirst = index == 0 && call.commandName == calls.plain.commandName
      let message = isFirst ? "\(value.valueName ?? ""):_evsh_first" : value.message
      return "\(value.isRepeating ? "*" : String(index + 1)):\(message)".inSingleQuotes
    }
    return (call.options.map(\.specification) + values)
      .map { String(repeating: " ", count: indent) + $0 }.joined(separator: " \\\n")
  }
}

extension CallArgument {
  /// An option or a flag, as `_arguments` takes it.
  fileprivate var specification: String {
    let forms = words.map { kind == .option && $0.hasPrefix("--") ? $0 + "=" : $0 }
    let rest = "[\(summary.escaping(#"\[]:"#))]" + (kind == .option ? ":" + message : "")
    let others = isRepeating ? "*" : "(\(words.joined(separator: " ")))"
    guard forms.count > 1 else { return ((isRepeating ? "*" : "") + forms.joined() + rest).inSingleQuotes }
    return others.inSingleQuotes + "{\(forms.joined(separator: ","))}" + rest.inSingleQuotes
  }

  /// A value's name, and how it is completed.
  fileprivate var message: String { (valueName ?? "").escaping(#"\:"#) + ":" + value.action }
}

extension CallValue {
  fileprivate var action: String {
    switch self {
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .files(let endings) where endings.isEmpty: "_files"
    case .files(let endings): "_files -g \"\(endings.map { "*." + $0 }.joined(separator: " "))\""
    case .folders: "_files -/"
    case .anything: " "
    }
  }
}
