import Evaluation

/// A column of a list: its title for readers, its key for programs, and both forms of its value.
struct ListColumn<Element> {
  let column: Table.Column
  let key: String
  let cell: (Element) -> Cell
  let value: (Element) -> JSONValue

  static func number(_ title: String, _ key: String, _ value: @escaping (Element) -> Int?) -> ListColumn {
    ListColumn(column: Table.Column(title, isRight: true), key: key) {
      .number(value($0))
    } value: {
      JSONValue(value($0))
    }
  }

  static func text(_ title: String, _ key: String, _ value: @escaping (Element) -> String?) -> ListColumn {
    ListColumn(column: Table.Column(title), key: key) {
      .text(value($0))
    } value: {
      JSONValue(value($0))
    }
  }

  /// Several words in one cell; an array for programs.
  static func words(_ title: String, _ key: String, _ value: @escaping (Element) -> [String]) -> ListColumn {
    ListColumn(column: Table.Column(title), key: key) {
      Cell(value($0).joined(separator: " "))
    } value: {
      JSONValue(value($0))
    }
  }

  static func styled(_ title: String, _ key: String, _ value: @escaping (Element) -> Cell?) -> ListColumn {
    ListColumn(column: Table.Column(title), key: key) {
      value($0) ?? .text(nil)
    } value: {
      JSONValue(value($0)?.text)
    }
  }
}

extension Reply {
  /// A list as a table, or for programs as `{"evaluators": [{…}, …]}`.
  static func list<Element>(_ name: String, _ elements: [Element], _ columns: [ListColumn<Element>]) -> Reply {
    let rows = elements.map { element in columns.map { $0.cell(element) } }
    let values = elements.map { element in
      JSONValue.object(JSONObject(columns.map { ($0.key, $0.value(element)) }))
    }
    let block: Block = rows.isEmpty ? .notice("no \(name)") : .table(Table(columns.map(\.column), rows: rows))
    return Reply([name: .array(values)], [block], rows: .elements(of: name, columns: columns.map(\.key)))
  }
}
