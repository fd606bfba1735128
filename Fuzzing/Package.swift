// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "copydesk-fuzzing",
  dependencies: [.package(name: "copydesk", path: "..")],
  targets: [
    .executableTarget(
      name: "CleanFuzzer",
      dependencies: [.product(name: "Copydesk", package: "copydesk")],
      path: "CleanFuzzer",
      // libFuzzer brings its own `main`.
      swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])])
  ]
)
