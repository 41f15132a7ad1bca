// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "Syndicate", path: "..")],
    targets: [
        .executableTarget(
            name: "MeasureBenchmark",
            dependencies: [
                .product(name: "Syndicate", package: "Syndicate"),
                .product(name: "SyndicateSocial", package: "Syndicate"),
            ]),
        .executableTarget(
            name: "NewsletterBenchmark",
            dependencies: [
                .product(name: "Syndicate", package: "Syndicate"),
                .product(name: "SyndicateMail", package: "Syndicate"),
                .product(name: "SyndicateNewsletter", package: "Syndicate"),
            ]),
        .executableTarget(
            name: "PostBenchmark",
            dependencies: [
                .product(name: "Syndicate", package: "Syndicate"),
                .product(name: "SyndicateSocial", package: "Syndicate"),
            ]),
        .executableTarget(
            name: "PublishBenchmark",
            dependencies: [
                .product(name: "SyndicateOutbox", package: "Syndicate"),
                .product(name: "SyndicatePublish", package: "Syndicate"),
                .product(name: "SyndicateTransport", package: "Syndicate"),
            ]),
        .executableTarget(
            name: "ReadBenchmark",
            dependencies: [
                .product(name: "Syndicate", package: "Syndicate"),
                .product(name: "SyndicateFeeds", package: "Syndicate"),
                .product(name: "SyndicateXML", package: "Syndicate"),
            ]),
        .executableTarget(
            name: "WriteBenchmark",
            dependencies: [
                .product(name: "Syndicate", package: "Syndicate"),
                .product(name: "SyndicateAtom", package: "Syndicate"),
                .product(name: "SyndicateJSONFeed", package: "Syndicate"),
                .product(name: "SyndicateRSS", package: "Syndicate"),
            ]),
    ]
)
