import GRDB
import NIOCore
import NIOPosix
import NIOHTTP1
import NIOWebSocket
import NIOSSL
import Subprocess
import Yams
enum Placeholder {}
