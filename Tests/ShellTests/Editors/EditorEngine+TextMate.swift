import Foundation

extension EditorEngine {
  /// Oniguruma and a reader of grammars that nobody here wrote, from PyPI; names are those of scopes. `scripts/test`
  /// installs it.
  static let textMate = EditorEngine(
    command: [
      "python3", "-c",
      """
      import json, logging, sys
      from textmate_grammar.parsers.base import LanguageParser
      logging.disable()
      parser = LanguageParser(json.load(open(sys.argv[1])))
      for path in sys.argv[2:]:
          text = open(path, encoding="utf-8").read()
          rows = [[""] * len(line) for line in text.split("\\n")]
          for (row, column), token, scopes in parser.parse_string(text).flatten():
              for place in range(column, column + len(token.rstrip("\\n"))):
                  rows[row][place] = scopes[-1]
          with open(path + ".names", "w") as out:
              for line, names in zip(text.split("\\n"), rows):
                  print(",".join(n for c, n in zip(line, names) for _ in c.encode()), file=out)
      """, Fixture.editors.appending(path: "evs.tmLanguage.json").path,
    ],
    environment: [
      "PYTHONPATH": Fixture.editors.appending(path: "../../.build/textmate").standardizedFileURL.path
    ])
}
