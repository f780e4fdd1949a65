// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "evsh",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "evsh", targets: ["evsh"]),
    .executable(name: "evsh-sample-agent", targets: ["evsh-sample-agent"]),
  ],
  dependencies: [
    // The program's options, their help and their errors.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // The workspace: migrations, transactions and statements over the system's SQLite.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Agents' connections: event loops, pipes, HTTP upgrade and WebSocket frames, so that every fault can be told apart.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    // TLS for agents reached by wss.
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    // Agents reached by POST, language models and API servers: pooled connections, limits, and TLS.
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    // Servers' answers that come compressed: how long they may become.
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.24.0"),
    // The API's server: routing, middleware, streaming bodies and a graceful stop.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    // The log that Hummingbird takes, to be told what is worth a line.
    .package(url: "https://github.com/apple/swift-log.git", from: "1.6.0"),
    // The queue of results that wait for room: a heap.
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    // Starting agents that are programs, and ending them with all their children.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    // The descriptors and paths that swift-subprocess takes.
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    // Workspaces written in YAML, with the line of each value.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Language", swiftSettings: settings),
    .target(name: "Evaluation", swiftSettings: settings),
    // The C library's settings of its heaps, which its Swift module leaves out.
    .systemLibrary(name: "CMalloc"),
    .target(
      name: "Engine",
      dependencies: [
        "CMalloc", "Evaluation",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "HeapModule", package: "swift-collections"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOWebSocket", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "REST",
      dependencies: [
        "Evaluation", "Reports",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
      ],
      swiftSettings: settings
    ),
    .target(name: "Reports", dependencies: ["Evaluation"], swiftSettings: settings),
    .target(name: "Shell", dependencies: ["Language", "Evaluation", "Reports"], swiftSettings: settings),
    // The line editor under the prompt: key maps, undo, kill and yank, vi; on every Debian.
    .systemLibrary(name: "Editline", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CEditline", dependencies: ["Editline"]),
    .target(name: "Terminal", dependencies: ["CEditline", "Language", "Shell"], swiftSettings: settings),
    .executableTarget(
      name: "evsh",
      dependencies: [
        "Language", "Evaluation", "Engine", "REST", "Shell", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "evsh-sample-agent",
      dependencies: [
        "Evaluation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOWebSocket", package: "swift-nio"),
      ],
      swiftSettings: settings
    ),
    // Measures the matching of conditions, and takes paths that are counted, for scripts/bench.
    .executableTarget(
      name: "evsh-bench",
      dependencies: [
        "Engine", "Evaluation", "Language", "REST", "Shell",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .testTarget(name: "EvaluationTests", dependencies: ["Evaluation"], swiftSettings: settings),
    .testTarget(name: "LanguageTests", dependencies: ["Language"], swiftSettings: settings),
    .testTarget(
      name: "ReportsTests", dependencies: ["Evaluation", "Reports"],
      exclude: ["Browser/chromium.py", "Browser/pages.py", "Formats/readcsv.py", "Formats/validate.py"],
      swiftSettings: settings),
    .testTarget(
      name: "ShellTests", dependencies: ["Language", "Evaluation", "Engine", "REST", "Shell", "evsh-sample-agent"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "TerminalTests", dependencies: ["Language", "Evaluation", "Shell", "Terminal"], swiftSettings: settings),
    .testTarget(
      name: "ProgramTests", dependencies: ["Evaluation", "evsh", "evsh-sample-agent"], exclude: ["Agents"],
      swiftSettings: settings),
    .testTarget(
      name: "RESTTests",
      dependencies: [
        "Evaluation", "Engine", "REST", "evsh-sample-agent",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      exclude: [
        "Client/drive.py", "Live/page.py", "Schemas/answers.json", "Schemas/corrections.json", "Schemas/validate.py",
      ], swiftSettings: settings),
    .testTarget(
      name: "EngineTests",
      dependencies: [
        "Engine", "Evaluation", "evsh-sample-agent",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOWebSocket", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      swiftSettings: settings
    ),
  ]
)
