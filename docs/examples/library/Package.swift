// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "shelf",
  // In a package of your own: .package(url: "...", from: "...").
  dependencies: [.package(name: "pintle", path: "../../..")],
  targets: [
    .executableTarget(
      name: "shelf",
      dependencies: [
        .product(name: "Wire", package: "pintle"), .product(name: "Net", package: "pintle"),
        .product(name: "HTTP", package: "pintle"), .product(name: "RPC", package: "pintle"),
      ],
      // Handlers stay on their caller's executor, as those of the libraries do.
      swiftSettings: [.enableUpcomingFeature("NonisolatedNonsendingByDefault")])
  ]
)
