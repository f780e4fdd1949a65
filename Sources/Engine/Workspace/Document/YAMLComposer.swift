import Evaluation
import Yams

/// Reads YAML text as a document with places, and keeps hostile files small: aliases are resolved here, within bounds.
struct YAMLComposer {
  /// How deep lists and objects may nest, as in JSON.
  static let deepest = 200
  /// How many bytes aliases may add to a document.
  static let mostAliased = 1 << 24

  /// A value, about how many bytes it takes, and how deep it nests.
  private typealias Weighed = (node: DocumentNode, weight: Int, height: Int)

  private let mask: AliasMask
  private var places: TextPlaces
  private var anchors: [String: Weighed] = [:]
  private var aliased = 0

  /// The only document in the text.
  static func compose(_ source: SourceText) throws(FileProblem) -> DocumentNode {
    try source.refuseControlCharacters()
    var composer = YAMLComposer(mask: try AliasMask(for: source), places: TextPlaces(source.bytes))
    do {
      // The parser owns the nodes' anchors: it must live while they are read.
      let parser = try Parser(yaml: composer.mask.hide(source.text), resolver: .basic, encoding: .utf8)
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else { return DocumentNode(.null, at: source.bytes.startIndex) }
        return try composer.value(root, depth: 0).node
      }
    } catch let problem as FileProblem {
      throw problem
    } catch {
      throw composer.problem(error)
    }
  }

  private mutating func offset(_ mark: Mark?) -> Int {
    places.offset(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private mutating func problem(_ message: String, at mark: Mark?) -> FileProblem {
    FileProblem(offset: offset(mark), location: "", message: message)
  }

  private mutating func problem(_ error: any Error) -> FileProblem {
    switch error as? YamlError {
    case .scanner(_, let message, let mark, _), .parser(_, let message, let mark, _),
      .composer(_, let message, let mark, _):
      problem("the YAML can't be read: \(message)", at: mark)
    case .duplicatedKeysInMapping(let keys, let context):
      problem("'\(mask.reveal(keys[0]))' is given twice", at: context.mark)
    default: problem("the YAML can't be read", at: nil)
    }
  }

  private mutating func value(_ node: Node, depth: Int) throws(FileProblem) -> Weighed {
    guard depth < Self.deepest else { throw problem("nested more than \(Self.deepest) deep", at: node.mark) }
    let start = offset(node.mark)
    let value: Weighed
    switch node {
    case .scalar(let scalar): value = try self.scalar(scalar, at: start, depth: depth)
    case .sequence(let nodes): value = try list(nodes, at: start, depth: depth)
    case .mapping(let pairs): value = try object(pairs, at: start, depth: depth)
    case .alias: throw problem("the alias can't be read", at: node.mark)
    }
    if let anchor = node.anchor { anchors[anchor.rawValue] = value }
    return value
  }

  private mutating func scalar(_ scalar: Node.Scalar, at start: Int, depth: Int) throws(FileProblem) -> Weighed {
    if let name = mask.alias(in: scalar) { return try alias(name, scalar, at: start, depth: depth) }
    let text = mask.reveal(scalar.string)
    let weight = 16 + text.utf8.count
    switch scalar.tag.rawValue {
    case Tag.Name.implicit.rawValue where scalar.style == .plain:
      let content = YAMLScalar.content(of: text)
      return (DocumentNode(content, at: start, written: content.isNumber ? text : nil), weight, 0)
    case Tag.Name.implicit.rawValue, Tag.Name.nonSpecific.rawValue, Tag.Name.str.rawValue:
      return (DocumentNode(.text(text), at: start), weight, 0)
    case let tag: throw problem("the tag '\(tag)' is not read", at: scalar.mark)
    }
  }

  /// What the anchor of this name stands for, at the place of the alias.
  private mutating func alias(
    _ name: String, _ scalar: Node.Scalar, at start: Int, depth: Int
  ) throws(FileProblem) -> Weighed {
    guard AliasMask.isName(name) else { throw problem("text that begins with '*' needs quotes", at: scalar.mark) }
    guard let (node, weight, height) = anchors[name] else {
      throw problem("no anchor '&\(name)' stands before", at: scalar.mark)
    }
    aliased += weight
    guard aliased <= Self.mostAliased, depth + height < Self.deepest else {
      throw problem("aliases make the document too large", at: scalar.mark)
    }
    return (DocumentNode(node.content, at: start, written: node.written), weight, height)
  }

  private mutating func list(_ nodes: Node.Sequence, at start: Int, depth: Int) throws(FileProblem) -> Weighed {
    var items: [DocumentNode] = []
    var (weight, height) = (16, 0)
    for node in nodes {
      let item = try value(node, depth: depth + 1)
      items.append(item.node)
      weight += item.weight
      height = max(height, item.height + 1)
    }
    return (DocumentNode(.list(items), at: start), weight, height)
  }

  private mutating func object(_ pairs: Node.Mapping, at start: Int, depth: Int) throws(FileProblem) -> Weighed {
    var members: [DocumentNode.Member] = []
    var (weight, height) = (16, 0)
    for (key, node) in pairs {
      guard let scalar = key.scalar, mask.alias(in: scalar) == nil else {
        throw problem("a key must be text", at: key.mark)
      }
      let name = mask.reveal(scalar.string)
      let keyOffset = offset(key.mark)
      let member = try value(node, depth: depth + 1)
      members.append(DocumentNode.Member(key: name, keyOffset: keyOffset, value: member.node))
      weight += member.weight + name.utf8.count
      height = max(height, member.height + 1)
    }
    return (DocumentNode(.object(members), at: start), weight, height)
  }
}
