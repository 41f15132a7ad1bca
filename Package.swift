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
        .library(name: "SyndicateXML", targets: ["SyndicateXML"]),
    ],
    targets: [
        .systemLibrary(
            name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
        .target(name: "Syndicate", swiftSettings: settings),
        .target(name: "SyndicateHTML", dependencies: ["Syndicate", "CGumbo"], swiftSettings: settings),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .target(
            name: "SyndicateXML", dependencies: ["Syndicate", "CLibXML2"],
            exclude: ["Grammars/atom.rnc", "Grammars/modules.rnc", "Grammars/rss.rnc"],
            resources: [
                .embedInCode("Grammars/atom.rng"), .embedInCode("Grammars/modules.rng"),
                .embedInCode("Grammars/rss.rng"),
            ],
            swiftSettings: settings, linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
        .testTarget(name: "SyndicateXMLTests", dependencies: ["SyndicateXML"], swiftSettings: settings),
        .testTarget(name: "SyndicateTests", dependencies: ["Syndicate"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateHTMLTests", dependencies: ["SyndicateHTML", "Syndicate"], swiftSettings: settings),
    ]
)
