/// An object's members while it is read; a name that occurs twice is reported.
struct DocumentMembers {
  /// A member's name and its value.
  struct Member {
    let name: String
    let keyOffset: Int
    let value: DocumentValue

    func reportKey(_ message: String) {
      value.reader.report(DocumentPlace(offset: keyOffset, path: value.path).problem(message))
    }
  }

  let owner: DocumentValue
  let all: [Member]
  /// What stands for members that aren't there.
  private var defaults: [Member] = []

  init(of owner: DocumentValue, _ nodes: [DocumentNode.Member]) {
    self.owner = owner
    all = nodes.map { node in
      let value = DocumentValue(node: node.value, path: .member(owner.path, node.key), reader: owner.reader)
      return Member(name: node.key, keyOffset: node.keyOffset, value: value)
    }
    var seen: Set<String> = []
    for member in all where !seen.insert(member.name).inserted {
      member.reportKey("'\(member.name)' is given twice")
    }
  }

  /// These members, and the defaults' where there are none.
  func over(_ defaults: DocumentMembers?) -> DocumentMembers {
    var members = self
    members.defaults = defaults?.all ?? []
    return members
  }

  /// A member's value; nil where it isn't given. `null` is as good as not given, but for suites.
  subscript(name: String) -> DocumentValue? {
    guard let member = all.first(where: { $0.name == name }) ?? defaults.first(where: { $0.name == name }) else {
      return nil
    }
    if case .null = member.value.node.content, owner.reader.source != .suite { return nil }
    return member.value
  }

  /// A member's value; reported where it isn't given.
  func required(_ name: String) -> DocumentValue? {
    if let value = self[name] { return value }
    owner.reader.report(owner.place.problem("'\(name)' is missing", missing: name))
    return nil
  }
}
