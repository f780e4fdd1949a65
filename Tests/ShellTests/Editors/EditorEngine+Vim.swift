import Foundation

@testable import Shell

extension EditorEngine {
  /// Vim itself, with its own detection of what a file is; names are those of the groups that colours are chosen by.
  static let vim: EditorEngine = {
    // Where a group's link ends is what it looks like; with these taken away it ends at what it is.
    let roles = GrammarRole.allCases.map { "'\($0.vimName)'" }.joined(separator: ", ")
    return vim(
      """
      for role in [\(roles)]
        execute 'highlight! link' role 'NONE'
      endfor
      let rows = []
      for row in range(1, line('$'))
        let columns = range(1, col([row, '$']) - 1)
        call add(rows, join(map(columns, 'synIDattr(synIDtrans(synID(row, v:val, 1)), "name")'), ','))
      endfor
      """)
  }()

  /// Vim where `script` says what is written of a file, as `rows`.
  static func vim(_ script: String) -> EditorEngine {
    let loop = """
      filetype plugin on
      syntax on
      for file in argv()
        execute 'edit' fnameescape(file)
        \(script)
        call writefile(rows, file .. '.names')
      endfor
      qall!
      """
    let runtime = "set runtimepath^=" + Fixture.editors.appending(path: "vim").path
    return EditorEngine(
      command: ["vim", "-N", "-u", "NONE", "-i", "NONE", "-n", "-es", "--cmd", runtime, "-c", "execute $EVSH_TEST"],
      environment: ["EVSH_TEST": loop])
  }
}
