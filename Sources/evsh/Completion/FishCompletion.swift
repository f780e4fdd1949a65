/// The completion of evsh in fish, from 3.2 on.
struct FishCompletion {
  let calls: Calls

  /// The script, for `source` or, as `evsh.fish`, for fish's folder of completions.
  var script: String {
    """
    # Completion of evsh in fish, as 'evsh completion fish' prints it.

    # Whether the line is a call by this name, '' for none; where a number follows, whether so many values stand before
    # the word. The options that follow take one more each.
    function __evsh_is
        set -l words (commandline -opc)
        set -e words[1]
        set -l call ''
        if contains -- "$words[1]" \(calls.named.map(\.commandName).joined(separator: " "))
            set call $words[1]
            set -e words[1]
        end
        test "$call" = "$argv[1]"; or return
        set -q argv[2]; or return 0
        set -l count 0
        while set -q words[1]
            if contains -- $words[1] $argv[3..]
                set -e words[1]
            else if not string match -q -- '-?*' $words[1]
                set count (math $count + 1)
            end
            set -e words[1]
        end
        test $count -eq $argv[2]
    end

    # Folders, and files that end so.
    function __evsh_files
        set -l endings (string join '|' $argv)
        complete -C "__evsh_files_of_any_kind "(commandline -ct) | string match -r ".*(?:/|\\.(?:$endings))\\$"
    end

    complete -c evsh -f
    \((calls.named.map(name) + ([calls.plain] + calls.named).flatMap(lines)).joined(separator: "\n"))
    """
  }

  private func name(_ call: Call) -> String {
    let isFirst = "test (count (commandline -opc)) -eq 1"
    return "complete -c evsh -n '\(isFirst)' -a \(call.commandName) -d \(call.summary.inFishQuotes)"
  }

  private func lines(of call: Call) -> [String] {
    let name = call.commandName == calls.plain.commandName ? "\"\"" : call.commandName
    let taking = call.options.filter { $0.kind == .option }.flatMap(\.words)
    let options = call.options.map { "complete -c evsh -n '__evsh_is \(name)' " + $0.specification }
    let values = call.values.enumerated().compactMap { index, value in
      let place = value.isRepeating ? "" : ([" \(index)"] + taking).joined(separator: " ")
      return value.value.offer.map { "complete -c evsh -n '__evsh_is \(name)\(place)' \($0)" }
    }
    return options + values
  }
}

extension CallArgument {
  /// An option or a flag, as `complete` takes it.
  fileprivate var specification: String {
    let forms = (names ?? []).map { name in
      switch name.kind {
      case .long: "-l " + name.name
      case .short: "-s " + name.name
      case .longWithSingleDash: "-o " + name.name
      }
    }
    let value = kind == .option ? [value.offer.map { "-r " + $0 } ?? "-x"] : []
    return (forms + value + ["-d " + summary.inFishQuotes]).joined(separator: " ")
  }
}

extension CallValue {
  /// What is offered for it; nil where nothing can be.
  fileprivate var offer: String? {
    switch self {
    case .words(let words): "-f -a '\(words.joined(separator: " "))'"
    case .files(let endings) where endings.isEmpty: "-F"
    case .files(let endings): "-f -a '(__evsh_files \(endings.joined(separator: " ")))'"
    case .folders: "-f -a '(__fish_complete_directories)'"
    case .anything: nil
    }
  }
}

extension String {
  /// As one word that fish reads as just this text.
  fileprivate var inFishQuotes: String { "'\(escaping(#"\'"#))'" }
}
