internal import Syndicate

/// A service with rooms for teams, and what its incoming webhooks take.
enum ChatService: String, CaseIterable, Sendable {
    case slack
    case discord
    case teams
    case mattermost

    /// What people call it.
    var title: String {
        switch self {
        case .slack: "Slack"
        case .discord: "Discord"
        case .teams: "Microsoft Teams"
        case .mattermost: "Mattermost"
        }
    }

    /// What an article may call its own words for it.
    var names: [String] {
        switch self {
        case .teams: ["teams", "msteams", "microsoft-teams"]
        default: [rawValue]
        }
    }

    /// How long an address may be. Beyond it the service refuses the whole message.
    var addressLimit: Int {
        switch self {
        // The address of a picture; that of a link shares 3,000 with the words around it.
        case .slack: 2900
        case .discord, .teams, .mattermost: 2048
        }
    }

    /// The types of pictures that it shows. Slack refuses a message with any other.
    var pictureTypes: Set<String> {
        switch self {
        case .slack, .teams: ["image/png", "image/jpeg", "image/gif"]
        case .discord, .mattermost: ["image/png", "image/jpeg", "image/gif", "image/webp"]
        }
    }
}
