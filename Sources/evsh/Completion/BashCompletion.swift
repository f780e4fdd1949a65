/// The completion of evsh in bash, from 3.2 on, with the package bash-completion or without it.
struct BashCompletion {
  let calls: Calls

  /// The script, for `source` or for a file of bash-completion's.
  var script: String {
    ([Self.head, function(calls.plain, named: "_evsh_plain", from: 1)]
      + calls.named.map { function($0, named: "_evsh_\($0.commandName)", from: 2) } + [entry]).joined(separator: "\n\n")
  }

  private static let head = #"""
    # Completion of evsh in bash, as 'evsh completion bash' prints it.

    _evsh_offer() {
      local offer
      while IFS= read -r offer; do COMPREPLY+=("$offer"); done < <(compgen "$@" -- "$word")
    }

    # Offers folders, and files that end so.
    _evsh_files() {
      local ending
      compopt -o filenames 2>/dev/null
      for ending in "$@"; do _evsh_offer -f -X "!*$ending"; done
      _evsh_offer -d
    }

    # Counts the values before the word, beginning with the word numbered $1; each option that follows takes one more.
    _evsh_count() {
      local index=$1
      shift
      count=0
      for ((; index < COMP_CWORD; index++)); do
        case " $* " in
          *" ${COMP_WORDS[index]} "*)
            [[ ${COMP_WORDS[index + 1]} == = ]] && ((index++))
            ((index++))
            ;;
          *) [[ ${COMP_WORDS[index]} == -?* ]] || ((count++)) ;;
        esac
      done
    }
    """#

  /// The function that completes a word of one call, whose own words begin with the one numbered `first`.
  private func function(_ call: Call, named name: String, from first: Int) -> String {
    let taking = call.options.filter { $0.kind == .option }
    let values = call.values.enumerated().map { index, value in
      (value.isRepeating ? "*" : String(index), offer(value.value))
    }
    let options = "  [[ $word == -* ]] && \(offer(.words(call.options.flatMap(\.words)))) && return"
    let count = "  local count\n  _evsh_count " + ([String(first)] + taking.flatMap(\.words)).joined(separator: " ")
    let parts = [
      cases(of: "$before", taking.map { ($0.words.joined(separator: " | "), offer($0.value) + "; return") }),
      options, count, cases(of: "$count", values),
    ]
    return (["\(name)() {"] + parts.filter { !$0.isEmpty } + ["}"]).joined(separator: "\n")
  }

  private func cases(of word: String, _ arms: [(pattern: String, command: String)]) -> String {
    if arms.isEmpty { return "" }
    let lines = arms.map { "    \($0.pattern)) \($0.command) ;;" }
    return (["  case \(word) in"] + lines + ["  esac"]).joined(separator: "\n")
  }

  private func offer(_ value: CallValue) -> String {
    switch value {
    case .words(let words): "_evsh_offer -W '\(words.joined(separator: " "))'"
    case .files(let endings) where endings.isEmpty: "_evsh_files ''"
    case .files(let endings): (["_evsh_files"] + endings.map { "." + $0 }).joined(separator: " ")
    case .folders: "_evsh_files"
    case .anything: ":"
    }
  }

  private var entry: String {
    """
    _evsh() {
      local word=$2 before=$3
      COMPREPLY=()
      # '--option=value' comes as three words.
      [[ $before == = ]] && before=${COMP_WORDS[COMP_CWORD - 2]}
      if ((COMP_CWORD == 1)); then
        \(offer(.words(calls.named.map(\.commandName))))
        _evsh_plain
        return
      fi
    \(cases(of: "${COMP_WORDS[1]}", calls.named.map { ($0.commandName, "_evsh_" + $0.commandName) } + [("*", "_evsh_plain")]))
    }

    complete -F _evsh evsh
    """
  }
}
