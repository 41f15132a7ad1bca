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
    ],
    targets: [
        .systemLibrary(
            name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
        .target(name: "Syndicate", swiftSettings: settings),
        .target(name: "SyndicateHTML", dependencies: ["Syndicate", "CGumbo"], swiftSettings: settings),
        .testTarget(name: "SyndicateTests", dependencies: ["Syndicate"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateHTMLTests", dependencies: ["SyndicateHTML", "Syndicate"], swiftSettings: settings),
    ]
)
