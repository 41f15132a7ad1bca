// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "Syndicate", path: "..")],
    targets: [
        .target(name: "CFuzzer"),
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                "CFuzzer",
                .product(name: "Syndicate", package: "Syndicate"),
                .product(name: "SyndicateAtom", package: "Syndicate"),
                .product(name: "SyndicateFeeds", package: "Syndicate"),
                .product(name: "SyndicateHTML", package: "Syndicate"),
                .product(name: "SyndicateJSONFeed", package: "Syndicate"),
                .product(name: "SyndicateOPML", package: "Syndicate"),
                .product(name: "SyndicateRSS", package: "Syndicate"),
                .product(name: "SyndicateValidation", package: "Syndicate"),
                .product(name: "SyndicateXML", package: "Syndicate"),
            ],
            swiftSettings: [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]),
    ]
)
