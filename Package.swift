// swift-tools-version: 6.2
import PackageDescription

/// What every target of this package is compiled with.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "Syndicate",
    platforms: [.macOS(.v26)],
    products: [
        .library(name: "Syndicate", targets: ["Syndicate"]),
        .library(name: "SyndicateHTML", targets: ["SyndicateHTML"]),
        .library(name: "SyndicateImport", targets: ["SyndicateImport"]),
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2")
    ],
    targets: [
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .systemLibrary(
            name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
        .target(name: "Syndicate", swiftSettings: settings),
        .target(name: "SyndicateHTML", dependencies: ["Syndicate", "CGumbo"], swiftSettings: settings),
        .target(
            name: "SyndicateImport",
            dependencies: ["Syndicate", "SyndicateHTML", "CCMarkGFM", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),
        .testTarget(name: "SyndicateTests", dependencies: ["Syndicate"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateHTMLTests", dependencies: ["SyndicateHTML", "Syndicate"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateImportTests", dependencies: ["SyndicateImport", "Syndicate"], swiftSettings: settings),
    ]
)
