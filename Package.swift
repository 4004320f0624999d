// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target: language mode 6, handlers stay on their caller's executor, and a
/// C type cannot leak into public API unless the file says `public import`.
let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),
]

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, resources: [.copy("Fixtures")],
    swiftSettings: swiftSettings)
}

let package = Package(
  name: "pintle",
  products: [
    .library(name: "Wire", targets: ["Wire", "Descriptors"]),
    .library(name: "JSONPath", targets: ["JSONPath", "RegularExpressions"]),
    .library(name: "Net", targets: ["Net"]),
    .library(name: "HTTP", targets: ["HTTP"]),
    .library(name: "RPC", targets: ["RPC"]),
    .executable(name: "pintle", targets: ["pintle"]),
    .executable(name: "pintle-testee", targets: ["pintle-testee"]),
    .executable(name: "protoc-gen-pintle", targets: ["protoc-gen-pintle"]),
  ],
  targets: [
    // C shims: a module map and a shim.h each.
    .systemLibrary(
      name: "CNghttp2", pkgConfig: "libnghttp2", providers: [.apt(["libnghttp2-dev"])]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CShims"),

    // base, bytes, io, http, rpc
    library("PathTemplates", []),
    library("Base", ["CShims"]),
    library("RegularExpressions", ["Base"]),
    library("Wire", ["Base"]),
    library("JSONPath", ["Base", "RegularExpressions", "Wire"]),
    library("Schedules", ["Base"]),
    // No program needs descriptors as messages, and they are large.
    library("Descriptors", ["Wire"]),
    library("Crypto", ["Base", "Wire", "COpenSSL"]),
    library("Net", ["Base", "CShims", "COpenSSL"]),
    library("HTTP", ["Base", "Net", "CNghttp2"]),
    library("RPC", ["Base", "PathTemplates", "Net", "HTTP", "Wire", "CZlib"]),
    library("OpenAPI", ["Base", "PathTemplates", "RPC", "Wire"]),
    // What browsers load; the folders are the sources of its generated code.
    .target(
      name: "WebFiles", dependencies: ["Base", "RPC"], exclude: ["client", "console"],
      swiftSettings: swiftSettings),

    // contract, store, domain
    library("API", ["Base", "RPC", "Wire"]),
    library("Store", ["Base", "Wire"]),
    library("Records", ["Base", "JSONPath", "Wire", "Store"]),
    library("StoreSQLite", ["Base", "Store", "CSQLite"]),
    // On libpq, which is opened at run time.
    library("StorePostgres", ["Base", "Store"]),
    library(
      "Delivery", ["Base", "Crypto", "Net", "Store", "Records", "Wire", "CCurl", "CZlib"]),
    library(
      "Engine",
      [
        "Base", "RegularExpressions", "Crypto", "JSONPath", "Schedules", "Store", "Records",
        "Delivery", "Wire",
      ]),
    library(
      "Services",
      [
        "Base", "API", "RPC", "JSONPath", "Schedules", "Wire", "Store", "Records", "Crypto",
        "Delivery", "Engine",
      ]),

    // programs
    library("Server", ["Base", "Wire", "Net", "HTTP", "RPC", "OpenAPI"]),
    program(
      "pintle",
      [
        "Base", "Crypto", "Wire", "Net", "HTTP", "RPC", "API", "Store", "StoreSQLite",
        "StorePostgres", "Records", "Delivery", "Engine", "OpenAPI", "WebFiles", "Schedules",
        "Services",
        "Server", "CCurl",
      ]),
    program(
      "pintle-testee",
      [
        "Base", "JSONPath", "Net", "HTTP", "RPC", "OpenAPI", "WebFiles", "Schedules", "Wire",
        "Server",
      ]),
    // Fuzz targets: `make fuzz` builds it with libFuzzer, FuzzTests replays inputs through it.
    program(
      "pintle-fuzz",
      [
        "Base", "RegularExpressions", "Crypto", "Wire", "Schedules", "Descriptors", "JSONPath",
        "Net", "HTTP", "RPC", "Delivery", "Engine", "Services", "Server",
      ]),
    // Nothing below it that holds its output, as Wire does.
    program("protoc-gen-pintle", ["PathTemplates"]),

    tests("BaseTests", ["Base", "Crypto", "COpenSSL"]),
    tests("WireTests", ["Base", "Wire"]),
    .testTarget(
      name: "RegularExpressionsTests", dependencies: ["Base", "RegularExpressions"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "JSONPathTests", dependencies: ["Base", "RegularExpressions", "Wire", "JSONPath"],
      swiftSettings: swiftSettings),
    tests("SchedulesTests", ["Base", "Schedules"]),
    tests("GeneratorTests", ["Base", "PathTemplates", "Wire", "protoc-gen-pintle"]),
    tests("HTTPTests", ["Base", "Net", "HTTP"]),
    tests(
      "RPCTests",
      ["Base", "PathTemplates", "Net", "HTTP", "Wire", "Descriptors", "RPC", "pintle-testee"]),
    // The engine that tests of the store and of what stands on it run on.
    .target(
      name: "TestDatabases", dependencies: ["Base", "Store", "StoreSQLite", "StorePostgres"],
      path: "Tests/TestDatabases", swiftSettings: swiftSettings),
    tests(
      "StoreTests",
      ["Base", "Wire", "Store", "StoreSQLite", "StorePostgres", "Records", "TestDatabases"]),
    tests(
      "DeliveryTests",
      [
        "Base", "Crypto", "Net", "HTTP", "Wire", "Store", "StoreSQLite", "Records", "Delivery",
        "Engine", "TestDatabases",
      ]),
    tests(
      "EngineTests",
      [
        "Base", "Crypto", "JSONPath", "Net", "Wire", "Store", "StoreSQLite", "Records", "Delivery",
        "Engine", "TestDatabases",
      ]),
    tests(
      "ServicesTests",
      [
        "Base", "Crypto", "Wire", "Descriptors", "Net", "HTTP", "RPC", "API", "Store",
        "StoreSQLite", "Records", "Schedules", "Delivery", "Engine", "Services", "TestDatabases",
      ]),
    .testTarget(
      name: "OpenAPITests",
      dependencies: ["Base", "HTTP", "RPC", "Wire", "OpenAPI", "pintle-testee"],
      swiftSettings: swiftSettings),
    tests(
      "ServerTests",
      [
        "Base", "Crypto", "Net", "HTTP", "Wire", "RPC", "Store", "StoreSQLite", "Server", "pintle",
      ]),
    .testTarget(
      name: "FuzzTests", dependencies: ["pintle-fuzz"], exclude: ["Corpus", "Crashers", "fuzz.sh"],
      swiftSettings: swiftSettings),
  ],
  swiftLanguageModes: [.v6]
)
