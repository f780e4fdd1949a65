import Hummingbird
import NIOCore
import Reports

/// The page that shows results, runs and transcripts as they come along, in its three parts. It is the same for everyone:
/// what it shows it asks the API for, with the key that its reader gives.
enum LivePage: String, CaseIterable {
  case page = "/"
  case style = "/page.css"
  case script = "/page.js"

  var path: String { rawValue }

  // Nothing comes from elsewhere, and no markup that slipped in could run or call home.
  private static let policy = """
    default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'
    """

  var response: Response {
    var response = Response(
      status: .ok, headers: [.contentType: type, .cacheControl: "no-cache"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    response.headers[.contentSecurityPolicy] = Self.policy
    response.headers[.xContentTypeOptions] = "nosniff"
    return response
  }

  private var type: String {
    switch self {
    case .page: "text/html; charset=utf-8"
    case .style: "text/css; charset=utf-8"
    case .script: "text/javascript; charset=utf-8"
    }
  }

  private var text: String {
    switch self {
    case .page: LiveMarkup.html
    case .style: ReportStyle.css + "\n" + LiveStyle.css
    case .script: LiveScript.javascript
    }
  }
}
