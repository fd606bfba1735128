// swift-tools-version: 6.2
import PackageDescription

/// One set of settings for every target: Swift 6 mode and the strict upcoming features.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Library and executable code also marks every unsafe expression.
let strictMemory: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
  name: "copydesk",
  products: [
    .library(name: "Copydesk", targets: ["Copydesk"]),
    .executable(name: "copydesk", targets: ["CopydeskCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    .target(name: "CBlockModel", exclude: ["block.model", "line.model"]),
    // CLD2 comes without a pkg-config file.
    .target(name: "CLanguageDetector", linkerSettings: [.linkedLibrary("cld2")]),
    .target(name: "CPhraseLists"),
    .target(name: "CopydeskBase", swiftSettings: strictMemory),
    .target(
      name: "CopydeskText",
      dependencies: [
        "CopydeskBase", "CLibXML2", "CBlockModel", "CLanguageDetector", "CPhraseLists",
      ],
      exclude: ["Phrases/Lists"], swiftSettings: strictMemory),
    .target(
      name: "CopydeskIO", dependencies: ["CopydeskBase", "CZlib", "CArchive", "CCrypto"],
      swiftSettings: strictMemory),
    .target(
      name: "CopydeskMatch", dependencies: ["CopydeskBase", "CopydeskText"],
      swiftSettings: strictMemory),
    .target(
      name: "CopydeskIndex",
      dependencies: [
        "CopydeskBase", "CopydeskMatch", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strictMemory),
    .target(
      name: "CopydeskFlow",
      dependencies: [.product(name: "DequeModule", package: "swift-collections")],
      swiftSettings: strictMemory),
    .target(
      name: "Copydesk",
      dependencies: [
        "CopydeskBase", "CopydeskText", "CopydeskIO", "CopydeskMatch", "CopydeskIndex",
        "CopydeskFlow",
      ],
      swiftSettings: strictMemory),
    .executableTarget(
      name: "CopydeskCLI",
      dependencies: [
        "Copydesk", "CopydeskBase", "CopydeskText", "CopydeskIO", "CopydeskFlow", "CopydeskMatch",
        "CopydeskIndex", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strictMemory),

    .executableTarget(
      name: "BlockTool", dependencies: ["CopydeskText", "CopydeskBase", "CopydeskIO"],
      swiftSettings: strictMemory),

    .target(
      name: "CopydeskTestSupport", dependencies: ["CopydeskBase"],
      path: "Tests/CopydeskTestSupport", swiftSettings: strict),
    .testTarget(
      name: "CopydeskBaseTests", dependencies: ["CopydeskBase", "CopydeskTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CopydeskTextTests",
      // Plain libxml2 checks the trees.
      dependencies: ["CopydeskText", "CopydeskTestSupport", "CLibXML2"],
      swiftSettings: strict),
    .testTarget(
      name: "CopydeskIOTests",
      dependencies: ["CopydeskIO", "CopydeskTestSupport", "CZlib", "CArchive"],
      swiftSettings: strict),
    .testTarget(
      name: "CopydeskMatchTests", dependencies: ["CopydeskMatch", "CopydeskTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CopydeskIndexTests", dependencies: ["CopydeskIndex", "CopydeskTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CopydeskFlowTests", dependencies: ["CopydeskFlow", "CopydeskTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CopydeskTests", dependencies: ["Copydesk", "CopydeskTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CopydeskCLITests",
      dependencies: [
        "CopydeskCLI", "CopydeskTestSupport", .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CopydeskQualityTests", dependencies: ["Copydesk", "CopydeskTestSupport"],
      path: "Tests/Quality", exclude: ["Pages", "README.md", "floors.txt"], swiftSettings: strict),
  ]
)
