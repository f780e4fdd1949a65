import Evaluation

/// Lists of what there is, narrowed as the contract has it.
extension Call {
  func agents() async throws(Refusal) -> [Agent] {
    let filter = try await filter()
    let words = query["q"]?.lowercased() ?? ""
    return try await library.agents().filter { agent in
      (filter.project ?? agent.project) == agent.project
        && (words.isEmpty || agent.name.lowercased().contains(words))
    }
  }

  func listAgents() async throws(Refusal) -> Answer { try Page(self).answer(try await agents(), \.answer) }

  func listPersonalities() async throws(Refusal) -> Answer {
    let project = try integer("project_id")
    let language = query["language"]
    let found = try await library.personalities().filter { personality in
      (project == nil || personality.project == nil || personality.project == project)
        && (language == nil || personality.language == language)
    }
    return .ok(.array(found.map(\.answer)))
  }

  func listProfiles() async throws(Refusal) -> Answer {
    let filter = try await filter()
    let project =
      if let agent = filter.agent { try await library.agents().first { $0.id == agent }?.project ?? 0 } else {
        filter.project
      }
    let found = try await library.profiles().filter { profile in
      (project == nil || profile.project == nil || profile.project == project)
        && (filter.agent == nil || profile.agent == nil || profile.agent == filter.agent)
    }
    let names = try await names()
    return .ok(.array(found.map { $0.answer(names) }))
  }

  /// Metrics have no ids of their own here: their place in the sorted list is theirs.
  func listMetrics() async throws(Refusal) -> Answer {
    let slug = query["slug"]
    let all = try await library.metrics(filter())
    let entries = all.enumerated().filter { slug == nil || $0.element == slug }
    return .ok(
      .array(
        entries.map { index, name in
          ["id": .integer(Int(name) ?? index + 1), "slug": .string(name), "name": .string(name)]
        }))
  }

  func listEvaluators() async throws(Refusal) -> Answer {
    let filter = try await filter()
    var evaluators = EvaluatorQuery()
    (evaluators.project, evaluators.agent) = (filter.project, filter.agent)
    evaluators.folder = query["folder_path"]
    evaluators.tags = query.list("tags")
    if let word = query["tag_filter_type"] {
      guard let rule = EvaluatorQuery.TagRule(rawValue: word) else {
        throw .field("tag_filter_type", "'\(word)' is none of or, and, not")
      }
      evaluators.tagRule = rule
    }
    let page = try Page(self)
    let names = try await names()
    return try page.answer(try await library.page(evaluators, page.slice)) { $0.answer(names) }
  }

  /// Folders of a project, those right below `parent_path` where that is given.
  func listFolders() async throws(Refusal) -> Answer {
    let filter = try await filter()
    guard let project = filter.project ?? library.project else { throw .field("project_id", "this field is required") }
    _ = try await library.project(project)
    let search = query["search"]?.lowercased() ?? ""
    let parent = query["parent_path"].flatMap { $0.isEmpty ? nil : $0 }
    let folders = try await library.folders(filter).filter { folder in
      folder.project == project && (search.isEmpty || folder.path.lowercased().contains(search))
        && (parent.map { folder.isRightBelow($0) } ?? true)
    }
    return try Page(self).answer(folders, \.answer)
  }
}

extension Folder {
  fileprivate func isRightBelow(_ parent: String) -> Bool {
    path.hasPrefix(parent + ".") && !path.dropFirst(parent.count + 1).contains(".")
  }
}
