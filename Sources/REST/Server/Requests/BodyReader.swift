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
    var fields = JSONObject()
    for part in form.parts {
      guard let text = String(validating: part.content, as: UTF8.self) else {
        throw .malformed("'\(part.name)' is not valid UTF-8")
      }
      fields.add(.string(text), to: part.name)
    }
    return fields
  }
}

extension JSONObject {
  /// Gives a name its value; where it has one already both stand in a list.
  mutating func add(_ value: JSONValue, to name: String) {
    switch self[name] {
    case nil: self[name] = value
    case .array(let values)?: self[name] = .array(values + [value])
    case let former?: self[name] = [former, value]
    }
  }
}
