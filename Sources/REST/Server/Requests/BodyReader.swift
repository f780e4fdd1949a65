import Evaluation

/// Reads a request's body as fields, whichever of the contract's forms it has: JSON, a form, or a form in parts.
enum BodyReader {
  /// The fields of a body; an empty body has none, whatever it says it is.
  static func fields(_ bytes: [UInt8], contentType: String?) throws(Refusal) -> JSONObject {
    if bytes.isEmpty { return [:] }
    let type = (contentType ?? "application/json").prefix { $0 != ";" }.trimmed.lowercased()
    switch type {
    case "application/json": return try json(bytes)
    case "application/x-www-form-urlencoded":
      guard let text = String(validating: bytes, as: UTF8.self), let form = QueryText(text) else {
        throw .malformed("the form is not valid UTF-8")
      }
      return form.fields
    case "multipart/form-data":
      return try multipart(bytes, boundary: HeaderParameter.value("boundary", of: contentType ?? ""))
    default:
      throw .unsupported(mediaType: type)
    }
  }

  private static func json(_ bytes: [UInt8]) throws(Refusal) -> JSONObject {
    let value: JSONValue
    do throws(JSONSyntaxError) { value = try JSONParser.parse(bytes).value } catch {
      throw .malformed("JSON parse error at byte \(error.offset): \(error.message)")
    }
    guard let object = value.object else { throw .malformed("JSON parse error: expected an object") }
    return object
  }

  private static func multipart(_ bytes: [UInt8], boundary: String?) throws(Refusal) -> JSONObject {
    guard let boundary, let form = MultipartForm(bytes, boundary: boundary) else {
      throw .malformed("the parts of the form can't be told apart")
    }
    var pairs: [(String, String)] = []
    for part in form.parts {
      guard let text = String(validating: part.content, as: UTF8.self) else {
        throw .malformed("'\(part.name)' is not valid UTF-8")
      }
      pairs.append((part.name, text))
    }
    return JSONObject(gathering: pairs)
  }
}

extension JSONObject {
  /// Each name with its text; with a list of them where it is given more than once.
  init(gathering pairs: some Sequence<(String, String)>) {
    // Looked up, not searched for: a form may have a million names.
    var places: [String: Int] = [:]
    var gathered: [(name: String, texts: [String])] = []
    for (name, text) in pairs {
      if let place = places[name] {
        gathered[place].texts.append(text)
      } else {
        places[name] = gathered.count
        gathered.append((name, [text]))
      }
    }
    self.init(gathered.lazy.map { ($0.name, $0.texts.count == 1 ? .string($0.texts[0]) : JSONValue($0.texts)) })
  }
}
