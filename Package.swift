// swift-tools-version: 6.2
import PackageDescription

/// What every target of this package is compiled with.
var settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]
if Context.environment["CI"] != nil {
    settings.append(.treatAllWarnings(as: .error))
}

let package = Package(
    name: "Syndicate",
    platforms: [.macOS(.v26)],
    products: [
        // The command
        .executable(name: "syndicate", targets: ["SyndicateTool"]),
        // A plugin finds its tool by a product that is called as the target is.
        .executable(name: "SyndicateTool", targets: ["SyndicateTool"]),

        // `swift package validate-feeds`
        .plugin(name: "ValidateFeeds", targets: ["ValidateFeeds"]),

        // The library
        .library(name: "Syndicate", targets: ["Syndicate"]),
        .library(name: "SyndicateXML", targets: ["SyndicateXML"]),
        .library(name: "SyndicateHTML", targets: ["SyndicateHTML"]),
        .library(name: "SyndicateTemplate", targets: ["SyndicateTemplate"]),
        .library(name: "SyndicateText", targets: ["SyndicateText"]),
        .library(name: "SyndicateFeeds", targets: ["SyndicateFeeds"]),
        .library(name: "SyndicateFilters", targets: ["SyndicateFilters"]),
        .library(name: "SyndicateImport", targets: ["SyndicateImport"]),
        .library(name: "SyndicateValidation", targets: ["SyndicateValidation"]),
        .library(name: "SyndicateMail", targets: ["SyndicateMail"]),
        .library(name: "SyndicateMailLint", targets: ["SyndicateMailLint"]),
        .library(name: "SyndicateProcess", targets: ["SyndicateProcess"]),
        .library(name: "SyndicateTransport", targets: ["SyndicateTransport"]),
        .library(name: "SyndicatePublish", targets: ["SyndicatePublish"]),
        .library(name: "SyndicateOutbox", targets: ["SyndicateOutbox"]),
        .library(name: "SyndicatePublishTesting", targets: ["SyndicatePublishTesting"]),
        .library(name: "SyndicateWebhooks", targets: ["SyndicateWebhooks"]),
        .library(name: "SyndicateSecrets", targets: ["SyndicateSecrets"]),
        .library(name: "SyndicateBuiltIn", targets: ["SyndicateBuiltIn"]),
        .library(name: "SyndicateTesting", targets: ["SyndicateTesting"]),
        .library(name: "SyndicateCommand", targets: ["SyndicateCommand"]),

        // Exporters
        .library(name: "SyndicateAtom", targets: ["SyndicateAtom"]),
        .library(name: "SyndicateChat", targets: ["SyndicateChat"]),
        .library(name: "SyndicateJSONFeed", targets: ["SyndicateJSONFeed"]),
        .library(name: "SyndicateMetadata", targets: ["SyndicateMetadata"]),
        .library(name: "SyndicateNewsletter", targets: ["SyndicateNewsletter"]),
        .library(name: "SyndicateOPML", targets: ["SyndicateOPML"]),
        .library(name: "SyndicateRSS", targets: ["SyndicateRSS"]),

        // Meters of text
        .library(name: "SyndicateSocial", targets: ["SyndicateSocial"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // System libraries
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
        .systemLibrary(name: "CICU", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        // The headers of libcurl, which is loaded when it is first needed, and not linked.
        .target(name: "CLibCurl", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),

        // The library
        .target(name: "Syndicate", swiftSettings: settings),
        .target(
            name: "SyndicateXML", dependencies: ["Syndicate", "CLibXML2"],
            exclude: ["Grammars/atom.rnc", "Grammars/modules.rnc", "Grammars/rss.rnc"],
            resources: [
                .embedInCode("Grammars/atom.rng"), .embedInCode("Grammars/modules.rng"),
                .embedInCode("Grammars/rss.rng"),
            ],
            swiftSettings: settings, linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
        .target(name: "SyndicateHTML", dependencies: ["Syndicate", "CGumbo"], swiftSettings: settings),
        .target(
            name: "SyndicateTemplate",
            dependencies: ["Syndicate", .product(name: "Mustache", package: "swift-mustache")], swiftSettings: settings),
        .target(name: "SyndicateText", dependencies: ["Syndicate", "CICU"], swiftSettings: settings),
        .target(name: "SyndicateFeeds", dependencies: ["Syndicate", "SyndicateXML"], swiftSettings: settings),
        .target(
            name: "SyndicateFilters", dependencies: ["Syndicate", "SyndicateHTML", "SyndicateText"],
            swiftSettings: settings),
        .target(
            name: "SyndicateImport",
            dependencies: [
                "Syndicate", "SyndicateHTML", "SyndicateXML", "CCMarkGFM", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings),
        .target(name: "SyndicateMail", dependencies: ["Syndicate", "SyndicateHTML"], swiftSettings: settings),
        .target(name: "SyndicateValidation", dependencies: ["Syndicate", "SyndicateXML"], swiftSettings: settings),
        .target(
            name: "SyndicateMailLint",
            dependencies: ["Syndicate", "SyndicateHTML", "SyndicateMail", "SyndicateValidation", "SyndicateXML"],
            swiftSettings: settings),
        .target(name: "CProcess"),
        .target(
            name: "SyndicateProcess", dependencies: ["Syndicate", "CProcess"],
            resources: [.embedInCode("Schema/protocol.json")], swiftSettings: settings),
        .target(name: "SyndicateTransport", dependencies: ["Syndicate", "CLibCurl"], swiftSettings: settings),
        .target(
            name: "SyndicateWebhooks", dependencies: ["Syndicate", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: settings),
        .target(
            name: "SyndicateSecrets",
            dependencies: [
                "Syndicate", .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux])),
            ],
            swiftSettings: settings),
        .target(
            name: "SyndicatePublish",
            dependencies: [
                "Syndicate", "SyndicateHTML", "SyndicateProcess", "SyndicateTransport", "SyndicateWebhooks",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),
        .target(
            name: "SyndicateOutbox",
            dependencies: ["SyndicatePublish", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings),
        .target(
            name: "SyndicateTesting",
            dependencies: ["Syndicate", "SyndicateHTML", "SyndicateProcess", "SyndicateXML", "CProcess"],
            swiftSettings: settings),
        .target(
            name: "SyndicatePublishTesting", dependencies: ["SyndicatePublish"], swiftSettings: settings),
        .target(
            name: "SyndicateCommand",
            dependencies: [
                "Syndicate", "SyndicateFilters", "SyndicateHTML", "SyndicateImport", "SyndicateMailLint",
                "SyndicateOutbox",
                "SyndicateProcess", "SyndicatePublish", "SyndicateSecrets", "SyndicateTesting", "SyndicateTransport",
                "SyndicateValidation",
                "SyndicateWebhooks", "SyndicateXML",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [
                .embedInCode("Templates/exporter.py"), .embedInCode("Templates/exporter.js"),
                .embedInCode("Templates/exporter.sh"),
                .embedInCode("Templates/filter.py"), .embedInCode("Templates/filter.js"),
                .embedInCode("Templates/filter.sh"),
                .embedInCode("Templates/importer.py"), .embedInCode("Templates/importer.js"),
                .embedInCode("Templates/importer.sh"),
                .embedInCode("Templates/publisher.py"), .embedInCode("Templates/publisher.js"),
                .embedInCode("Templates/publisher.sh"),
                .embedInCode("Templates/swift/exporter.txt"), .embedInCode("Templates/swift/filter.txt"),
                .embedInCode("Templates/swift/importer.txt"),
                .embedInCode("Templates/swift/main.txt"), .embedInCode("Templates/swift/package.txt"),
                .embedInCode("Templates/swift/tests.txt"),
            ],
            swiftSettings: settings),

        // Exporters, written against public API alone
        .target(
            name: "SyndicateAtom", dependencies: ["Syndicate"], path: "Plugins/Atom", exclude: ["README.md"],
            packageAccess: false, swiftSettings: settings),
        .target(
            name: "SyndicateChat", dependencies: ["Syndicate", "SyndicateHTML", "SyndicateText"], path: "Plugins/Chat",
            exclude: ["README.md"], packageAccess: false, swiftSettings: settings),
        .target(
            name: "SyndicateJSONFeed", dependencies: ["Syndicate"], path: "Plugins/JSONFeed", exclude: ["README.md"],
            packageAccess: false, swiftSettings: settings),
        .target(
            name: "SyndicateMetadata", dependencies: ["Syndicate", "SyndicateText"], path: "Plugins/Metadata",
            exclude: ["README.md"], packageAccess: false, swiftSettings: settings),
        .target(
            name: "SyndicateNewsletter",
            dependencies: ["Syndicate", "SyndicateHTML", "SyndicateMail", "SyndicateTemplate", "SyndicateText"],
            path: "Plugins/Newsletter", exclude: ["README.md"], packageAccess: false, swiftSettings: settings),
        .target(
            name: "SyndicateOPML", dependencies: ["Syndicate"], path: "Plugins/OPML", exclude: ["README.md"],
            packageAccess: false, swiftSettings: settings),
        .target(
            name: "SyndicateRSS", dependencies: ["Syndicate"], path: "Plugins/RSS", exclude: ["README.md"],
            packageAccess: false, swiftSettings: settings),
        .target(
            name: "SyndicateSocial",
            dependencies: [
                "Syndicate", "SyndicateHTML", "SyndicateTemplate", "SyndicateText",
            ],
            path: "Plugins/Social", exclude: ["README.md"], packageAccess: false, swiftSettings: settings),

        // All of them, the only one that depends on exporters
        .target(
            name: "SyndicateBuiltIn",
            dependencies: [
                "Syndicate", "SyndicateAtom", "SyndicateChat", "SyndicateFeeds", "SyndicateImport",
                "SyndicateJSONFeed", "SyndicateMetadata", "SyndicateNewsletter", "SyndicateOPML", "SyndicateRSS",
                "SyndicateSocial",
            ],
            swiftSettings: settings),

        // The command
        .executableTarget(
            name: "SyndicateTool", dependencies: ["SyndicateBuiltIn", "SyndicateCommand"], swiftSettings: settings),

        // An exporter that is a program of its own, as others write them
        .executableTarget(
            name: "syndicate-export-log", dependencies: ["Syndicate", "SyndicateProcess"],
            path: "Examples/CustomExporter", exclude: ["README.md"], packageAccess: false, swiftSettings: settings),

        // A server that answers with a feed in all formats
        .executableTarget(
            name: "feed-server",
            dependencies: [
                "Syndicate", "SyndicateBuiltIn", "SyndicateFeeds", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            path: "Examples/server", exclude: ["README.md"], packageAccess: false, swiftSettings: settings),

        // What other packages call it by
        .plugin(
            name: "ValidateFeeds",
            capability: .command(
                intent: .custom(
                    verb: "validate-feeds", description: "Say what is wrong with the feeds of a package, and where.")),
            dependencies: ["SyndicateTool"], path: "Plugins/ValidateFeeds"),

        // Tests
        .target(
            name: "TestSupport", dependencies: ["Syndicate"], path: "Tests/Support", exclude: ["read_message.py"],
            swiftSettings: settings),
        .executableTarget(
            name: "SanitisedVectors", dependencies: ["Syndicate", "SyndicateFeeds", "SyndicateHTML"],
            path: "Tests/Browser",
            exclude: ["Styles", "check.py", "detector.js", "vectors.txt"], swiftSettings: settings),
        .executableTarget(
            name: "InlinedStyles", dependencies: ["SyndicateMail"], path: "Tests/Browser/Styles",
            exclude: ["cases.txt", "check.py"], swiftSettings: settings),
        .executableTarget(
            name: "SignedWebhooks", dependencies: ["SyndicateWebhooks"], path: "Tests/Webhooks", exclude: ["check.py"],
            swiftSettings: settings),
        .testTarget(name: "SyndicateTests", dependencies: ["Syndicate"], swiftSettings: settings),
        .testTarget(name: "SyndicateXMLTests", dependencies: ["SyndicateXML", "Syndicate"], swiftSettings: settings),
        .testTarget(name: "SyndicateHTMLTests", dependencies: ["SyndicateHTML", "Syndicate"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateNewsletterTests",
            dependencies: ["SyndicateNewsletter", "Syndicate", "SyndicateHTML", "SyndicateMail", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "SyndicateTemplateTests", dependencies: ["SyndicateTemplate", "Syndicate"], swiftSettings: settings),
        .testTarget(name: "SyndicateTextTests", dependencies: ["SyndicateText"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateFeedsTests",
            dependencies: [
                "SyndicateFeeds", "SyndicateAtom", "SyndicateJSONFeed", "SyndicateOPML", "SyndicateRSS", "SyndicateXML",
                "Syndicate", "TestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "SyndicateFiltersTests",
            dependencies: ["SyndicateFilters", "SyndicateHTML", "SyndicateText", "Syndicate"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateImportTests", dependencies: ["SyndicateImport", "Syndicate"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateValidationTests",
            dependencies: ["SyndicateValidation", "Syndicate", "SyndicateXML", "TestSupport"],
            exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateMailTests", dependencies: ["SyndicateMail", "Syndicate", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "SyndicateMailLintTests", dependencies: ["SyndicateMailLint", "SyndicateValidation", "Syndicate"],
            exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateProcessTests", dependencies: ["SyndicateProcess", "Syndicate", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "SyndicateTestingTests",
            dependencies: [
                "SyndicateTesting", "SyndicateBuiltIn", "SyndicateFilters", "SyndicateProcess", "Syndicate",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "SyndicateTransportTests", dependencies: ["SyndicateTransport", "Syndicate", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "SyndicatePublishTests",
            dependencies: [
                "Syndicate", "SyndicatePublish", "SyndicateOutbox", "SyndicateSocial", "SyndicateTransport",
                "TestSupport", .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "SyndicateOutboxTests",
            dependencies: [
                "SyndicateOutbox", "SyndicatePublish", "SyndicatePublishTesting", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "SyndicateWebhooksTests", dependencies: ["SyndicateWebhooks", "Syndicate"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateSecretsTests", dependencies: ["SyndicateSecrets", "Syndicate"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateAtomTests", dependencies: ["SyndicateAtom", "SyndicateXML", "Syndicate", "TestSupport"],
            exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateChatTests",
            dependencies: ["SyndicateChat", "SyndicateImport", "Syndicate", "TestSupport"],
            exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateJSONFeedTests", dependencies: ["SyndicateJSONFeed", "Syndicate", "TestSupport"],
            exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateMetadataTests",
            dependencies: [
                "SyndicateMetadata", "SyndicateHTML", "SyndicateImport", "SyndicateXML", "Syndicate", "TestSupport",
            ],
            exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateOPMLTests",
            dependencies: ["SyndicateOPML", "SyndicateFeeds", "SyndicateXML", "Syndicate", "TestSupport"],
            exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateRSSTests", dependencies: ["SyndicateRSS", "SyndicateXML", "Syndicate", "TestSupport"],
            exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateSocialTests",
            dependencies: ["SyndicateSocial", "SyndicateImport", "Syndicate", "TestSupport"],
            exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "SyndicateExportTests",
            dependencies: [
                "SyndicateAtom", "SyndicateFeeds", "SyndicateJSONFeed", "SyndicateRSS", "SyndicateXML", "Syndicate",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "SyndicateCommandTests", dependencies: ["SyndicateTool", "syndicate-export-log", "TestSupport"],
            swiftSettings: settings),
    ]
)
