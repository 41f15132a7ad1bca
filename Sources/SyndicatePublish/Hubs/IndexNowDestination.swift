internal import Syndicate
internal import SyndicateTransport

/// `type: indexnow`: search engines that take the addresses of pages that are new or changed (indexnow.org).
public struct IndexNowDestination: DestinationKind {
    /// How many addresses one request may have.
    static let most = 10_000

    /// The kind.
    public init() {}

    /// What it is called and takes.
    public var descriptor: DestinationDescriptor {
        DestinationDescriptor(
            name: "indexnow", summary: "Search engines, which are told of pages that are new or changed.",
            options: [
                DestinationOption(
                    OptionSpec(
                        "endpoint", .url, default: "https://api.indexnow.org/indexnow",
                        help: "A search engine; each passes on to the others what it is told.")),
                DestinationOption(
                    OptionSpec("key", .string, help: "The key that stands in a file on the site, too."),
                    source: .either, isRequired: true),
                DestinationOption(
                    OptionSpec("key-location", .url, help: "Where that file is, if not at the top of the site.")),
            ], material: .changes, events: [.created, .updated])
    }

    /// A publisher that tells the search engine.
    public func publisher(for settings: DestinationSettings) throws(DestinationError) -> any Publisher {
        let key = settings.string("key") ?? ""
        let isKey = (8...128).contains(key.utf8.count) && key.utf8.allSatisfy(Self.isKeyByte)
        guard isKey || settings.isPreview else {
            throw DestinationError("a key has 8 to 128 letters, digits or hyphens", option: "key")
        }
        let endpoint = try settings.address("endpoint")
        let location = settings.values.string("key-location")
        return RequestsPublisher(settings, judge: Self.judge) { post in
            guard let changes = PostChanges(body: post.body) else { return [] }
            return Self.byHost(changes.entries).map { host, urls in
                HTTPRequest(
                    url: endpoint, method: "POST",
                    fields: [HTTPField("Content-Type", "application/json; charset=utf-8")],
                    body: Self.body(host, key, location, urls), policy: settings.addresses)
            }
        }
    }

    /// The addresses of each host, in order, ten thousand a group.
    static func byHost(_ urls: [String]) -> [(host: String, urls: [String])] {
        var groups: [(host: String, urls: [String])] = []
        var open: [String: Int] = [:]
        for url in urls {
            guard let host = IRI(url).host?.lowercased(), !host.isEmpty else { continue }
            if let index = open[host], groups[index].urls.count < most {
                groups[index].urls.append(url)
            } else {
                open[host] = groups.count
                groups.append((host, [url]))
            }
        }
        return groups
    }

    private static func body(_ host: String, _ key: String, _ location: String?, _ urls: [String]) -> [UInt8] {
        JSONBytes.written { json in
            json.beginObject()
            json.key("host")
            json.value(host)
            json.key("key")
            json.value(key)
            if let location {
                json.key("keyLocation")
                json.value(location)
            }
            json.key("urlList")
            json.beginArray()
            for url in urls { json.value(url) }
            json.endArray()
            json.endObject()
        }
    }

    /// 403 is a key that is not found on the site, which can be put there; 422 addresses that are not of the host.
    private static func judge(_ response: HTTPResponse, _ body: [UInt8]) -> DeliveryOutcome {
        let outcome = HTTPVerdict.judge(response, body: body)
        guard response.status == 403 else { return outcome }
        return DeliveryOutcome(.failed(retryAfter: nil), status: 403, detail: "403: the key is not found on the site")
    }

    private static func isKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
        default: false
        }
    }
}
