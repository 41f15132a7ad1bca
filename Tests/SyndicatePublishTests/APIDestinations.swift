import Foundation
import Syndicate
import SyndicateSocial
import SyndicateTransport
import TestSupport
import Testing

@testable import SyndicatePublish

/// What tests of networks' APIs need.
enum Network {
    static let secrets = [
        "bot_token": "123456:AA-secret_token", "access_token": "Token/Of+All=Secrets", "app_password": "abcd-efgh-ijkl",
    ]

    /// A post as the network's exporter writes it.
    static func plan(
        _ network: String, _ title: String = "A Quiet Film", picture: String? = nil,
        options: [String: String] = [:]
    ) throws -> [UInt8] {
        let exporter = try #require(SocialExporter.all.first { $0.descriptor.name == network })
        var entry = Entry(title: TextConstruct(title))
        entry.links = [Link("https://film.example.com/quiet")]
        if let picture {
            entry.image = Figure(url: picture, alt: "A {access_token}")
            entry.image?.type = "image/png"
        }
        let settings = options.merging(["form": "json"]) { $1 }.map { (name: $0.key, value: $0.value) }
        return try exporter.document(FeedMetadata(title: "The Late Reel"), [entry], settings: settings).bytes
    }

    static func delivery(_ body: [UInt8], message: String = "msg_1") -> ClaimedDelivery {
        ClaimedDelivery(
            token: .init(number: 1, fence: 1), message: message, destination: "social", attempt: 1,
            created: Moment(milliseconds: 1_714_555_800_000),
            post: Post(entry: "a", event: .created, mediaType: "text/plain", body: body))
    }

    static func publisher(
        _ kind: any DestinationKind, _ server: LoopbackServer, files: AddressPolicy = .all,
        timeout: Duration = .seconds(3600)
    ) throws -> any Publisher {
        let base = "http://127.0.0.1:\(server.port)"
        let (values, secrets): ([String: String], [String: [String]])
        switch kind.descriptor.name {
        case "telegram":
            (values, secrets) = (["chat": "@film", "server": base], ["bot-token": [Self.secrets["bot_token"]!]])
        case "mastodon": (values, secrets) = (["instance": base], ["access-token": [Self.secrets["access_token"]!]])
        default:
            (values, secrets) = (
                ["pds": base, "handle": "film.example.com"], ["app-password": [Self.secrets["app_password"]!]]
            )
        }
        let specs = kind.descriptor.options.map(\.spec)
        var settings = DestinationSettings(
            name: "social", values: try OptionValues(values.map { (name: $0.key, value: $0.value) }, for: specs),
            secrets: secrets, client: HTTPClient(), addresses: .all, timeout: timeout)
        settings.contentAddresses = files
        return try kind.publisher(for: settings)
    }

    static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array("--picture--\r\n".utf8)

    static func isTold(_ text: String?) -> Bool {
        guard let text else { return false }
        return secrets.values.contains { text.contains($0) }
            || ["secret_token", "Of+All", "Of%2BAll", "efgh", "jwt-access", "jwt-refresh"].contains {
                text.contains($0)
            }
    }
}

extension LoopbackServer.Request {
    /// The body as an object of JSON.
    var json: JSONObject { JSONBytes.object(body) ?? JSONObject() }
    /// What a request is, in a line.
    var line: String { "\(method) \(target)" }
}
