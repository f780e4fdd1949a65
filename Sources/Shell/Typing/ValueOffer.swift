import Evaluation
import Language

/// Offers the values that can stand at a place.
struct ValueOffer {
  let table: CommandTable
  let context: TypingContext
  let place: TypedPlace
  let command: Command
  let next: NextWords

  /// What values of a clause a word may become, without those that are given.
  func offer(of value: NextWords.Value, for typed: String) -> Offer {
    let kind = value.clause.kind
    guard let word = kind.alternative else { return offer(of: kind, value, typed) }
    if value.given.contains(word) { return Offer() }
    var offer = offer(of: kind.base, value, typed)
    guard value.given.isEmpty, place.word?.isQuoted != true, word.begins(with: typed) else { return offer }
    // Alone it would be put into the line at once, and take back what somebody was about to give.
    if typed.isEmpty, offer.candidates.isEmpty, word == "none" { return offer }
    offer.candidates = typed.isEmpty ? offer.candidates + [Candidate(word)] : [Candidate(word)] + offer.candidates
    return offer
  }

  private func offer(of kind: ValueKind, _ value: NextWords.Value, _ typed: String) -> Offer {
    switch kind {
    case .choice(let words): Offer(words.filter { $0.begins(with: typed) }.map { Candidate(insertion.written($0), "") })
    case .command: Offer(table.commands.filter { $0.name.begins(with: typed) }.map { Candidate($0.name, $0.summary) })
    case .path: Offer(files(typed))
    case .id(let entity): names(of: entity, byName: false, value, typed)
    case .reference(.folder): folders(value, typed)
    case .reference(.tag): tags(value, typed)
    case .reference(let entity): names(of: entity, byName: true, value, typed)
    case .count, .exitCode, .repetition, .text, .address, .secret, .phoneNumber, .duration, .either: Offer()
    }
  }

  /// How values are written here. A value that may be left out, or be one of many, must not look like a keyword.
  private var insertion: Insertion {
    switch next.value?.clause.place {
    case .keywords(_, .one), .first(isRequired: true), .pair, nil: Insertion(place.word)
    default: Insertion(place.word, avoiding: Set(command.clauses.flatMap(\.keywords)))
    }
  }

  private var project: Int? { next.given.id(after: "project") ?? context.session.project }

  private var scope: NameScope {
    NameScope(project: project, agent: next.given.id(after: "agent") ?? context.session.agent)
  }

  private var remark: String? { context.names.note(at: context.now) }
}

// MARK: - Things with ids

extension ValueOffer {
  private func names(of entity: Entity, byName: Bool, _ value: NextWords.Value, _ typed: String) -> Offer {
    let kinds: [Entity] = entity == .resultOrRun ? [.result, .run] : [entity]
    let given = value.given.compactMap { Literals.integer($0) }
    var offer = Offer(remark: remark)
    for kind in kinds {
      guard let index = context.names.index(of: kind) else { continue }
      let room = Completer.mostNames - offer.candidates.count
      let found = NameSearch(typed, in: index, scope: scope(for: kind), given: given, limit: room)
      let usesNames = byName && place.word?.isQuoted == true
      offer.candidates += found.entries.map { entry in
        usesNames && index.isUnique(entry.name) ? named(entry) : numbered(entry, as: kinds.count > 1 ? kind : nil)
      }
      offer.left += found.total - found.entries.count
    }
    return offer
  }

  /// Projects and agents are chosen themselves, so the one chosen before says nothing of them.
  private func scope(for entity: Entity) -> NameScope {
    switch entity {
    case .project: NameScope()
    case .agent: NameScope(project: project)
    default: scope
    }
  }

  /// By its id; `kind` is said where several can stand here.
  private func numbered(_ entry: NameEntry, as kind: Entity?) -> Candidate {
    Candidate(String(entry.id), kind.map { "\($0.rawValue) \(entry.detail)" } ?? entry.detail)
  }

  /// By its name, for who has begun one in quotes.
  private func named(_ entry: NameEntry) -> Candidate {
    Candidate(text: insertion.written(entry.name), label: entry.name, detail: String(entry.id))
  }
}

// MARK: - Folders, tags and files

extension ValueOffer {
  private func folders(_ value: NextWords.Value, _ typed: String) -> Offer {
    let found = context.names.folders.search(typed, project: project, without: Set(value.given))
    return capped(found) { node in
      let path = node.isParent ? node.path + "." : node.path
      return Candidate(
        text: insertion.written(path, isWhole: !node.isParent), label: path,
        detail: node.evaluators(in: project).counted("evaluator"), isWhole: !node.isParent)
    }
  }

  private func tags(_ value: NextWords.Value, _ typed: String) -> Offer {
    let found = context.names.tags.search(typed, project: project, without: Set(value.given))
    return capped(found) { tag in
      Candidate(
        text: insertion.written(tag.name), label: tag.name, detail: tag.evaluators(in: project).counted("evaluator"))
    }
  }

  private func capped<Found>(_ found: [Found], _ candidate: (Found) -> Candidate) -> Offer {
    let shown = found.prefix(Completer.mostNames)
    return Offer(shown.map(candidate), left: found.count - shown.count, remark: remark)
  }

  /// Folders and files whose names begin with what is typed after the last slash; hidden ones only where a dot is.
  private func files(_ typed: String) -> [Candidate] {
    let folder = typed.lastIndex(of: "/").map { typed[...$0] } ?? ""
    let start = typed.dropFirst(folder.count)
    let found = context.files(String(folder)).filter { file in
      file.name.hasPrefix(start) && (start.hasPrefix(".") || !file.name.hasPrefix("."))
    }
    return found.sorted { $0.name < $1.name }.map { file in
      let label = file.isFolder ? file.name + "/" : file.name
      return Candidate(
        text: insertion.written(folder + label, isWhole: !file.isFolder), label: label, isWhole: !file.isFolder)
    }
  }
}
