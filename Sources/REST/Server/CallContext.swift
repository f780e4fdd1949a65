import Hummingbird
import NIOCore
import Synchronization

/// What is known of a request while it is answered.
struct CallContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The client's connection, and its address.
  let channel: any NIOCore.Channel
  let client: String?
  /// Which key let it in, for the log.
  let keyID = KeyID()

  init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
    client = source.channel.remoteAddress?.ipAddress
  }

  /// An id that is known only once the request was looked at.
  final class KeyID: Sendable {
    private let id = Mutex<Int?>(nil)
    var value: Int? {
      get { id.withLock { $0 } }
      set { id.withLock { $0 = newValue } }
    }
  }
}
