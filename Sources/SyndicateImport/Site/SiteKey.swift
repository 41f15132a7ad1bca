internal import Syndicate

/// The keys of `syndicate.yaml` that say something of the site, with their other names.
enum SiteKey: String, CaseIterable {
    case title
    case subtitle
    case url
    case feedURL = "feed-url"
    case id
    case language
    case rights
    case icon
    case logo
    case image
    case categories
    case timeZone = "time-zone"
    case timeToLive = "ttl"
    case authors
    case contributors
    case managingEditor = "managing-editor"
    case webMaster = "web-master"
    case people
    case social
    case hubs
    case defaults
    case generator
    case docs
    case stylesheets
    case skipHours = "skip-hours"
    case skipDays = "skip-days"
    case rating
    case links
    case userComment = "user-comment"
    case expired

    /// Other names of the key.
    private var aliases: [String] {
        switch self {
        case .title: ["name"]
        case .subtitle: ["description", "tagline"]
        case .url: ["link", "base-url", "home-page-url"]
        case .feedURL: ["self"]
        case .id: ["guid"]
        case .language: ["lang", "locale"]
        case .rights: ["copyright"]
        case .icon: ["favicon"]
        case .categories: ["category"]
        case .timeZone: ["utc-offset"]
        case .timeToLive: ["time-to-live"]
        case .authors: ["author"]
        case .contributors: ["contributor"]
        case .social: ["social-profiles", "profiles"]
        case .hubs: ["hub"]
        case .stylesheets: ["stylesheet"]
        default: []
        }
    }

    /// The keys by their folded names.
    static let byName: [String: SiteKey] = {
        var table: [String: SiteKey] = [:]
        for key in allCases {
            for name in [key.rawValue] + key.aliases { table[FieldName(name).folded] = key }
        }
        return table
    }()

    /// All names that a slip may have been meant as.
    static let names: [String] =
        allCases.flatMap { [$0.rawValue] + $0.aliases } + XMLNamespace.known.map(\.prefix)
        + SiteConfiguration.reservedSections
}
