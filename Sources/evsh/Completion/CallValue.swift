/// What a value in a call of evsh can be, as far as a shell can offer it.
enum CallValue: Decodable {
  case words([String])
  /// Files with one of the endings, or any file where there is none.
  case files(endings: [String])
  case folders
  case anything

  private enum Form: CodingKey {
    case list, file, directory
  }

  private enum Details: CodingKey {
    case values, extensions
  }

  init(from decoder: any Decoder) throws {
    let forms = try decoder.container(keyedBy: Form.self)
    switch forms.allKeys.first {
    case .list?:
      let details = try forms.nestedContainer(keyedBy: Details.self, forKey: .list)
      self = .words(try details.decode([String].self, forKey: .values))
    case .file?:
      let details = try forms.nestedContainer(keyedBy: Details.self, forKey: .file)
      self = .files(endings: try details.decode([String].self, forKey: .extensions))
    case .directory?: self = .folders
    case nil: self = .anything
    }
  }
}
