/// A mail program on a platform, such as Outlook on Windows.
public struct MailClient: Sendable, Hashable {
    /// The family and the platform as Can I email calls them: `outlook.windows`.
    public let id: String

    /// The program of an id.
    public init(_ id: String) {
        self.id = id
    }

    /// The part before the dot: `outlook`.
    public var family: String { String(id.prefix { $0 != "." }) }

    /// What people call it: `Outlook (Windows)`.
    public var name: String {
        let platform = id.dropFirst(family.utf8.count + 1)
        let shown = Self.families[family] ?? family
        guard !platform.isEmpty else { return shown }
        return "\(shown) (\(Self.platforms[String(platform)] ?? String(platform)))"
    }

    static let families = [
        "apple-mail": "Apple Mail", "gmail": "Gmail", "outlook": "Outlook", "yahoo": "Yahoo Mail", "aol": "AOL",
        "samsung-email": "Samsung Email", "thunderbird": "Thunderbird", "protonmail": "Proton Mail",
        "orange": "Orange", "sfr": "SFR", "hey": "HEY", "mail-ru": "Mail.ru", "fastmail": "Fastmail",
        "laposte": "La Poste", "free-fr": "Free", "t-online-de": "T-Online", "gmx": "GMX", "web-de": "WEB.DE",
        "ionos-1and1": "IONOS", "wp-pl": "WP", "rainloop": "RainLoop",
    ]

    private static let platforms = [
        "macos": "macOS", "ios": "iOS", "android": "Android", "windows": "Windows", "windows-mail": "Windows Mail",
        "outlook-com": "web", "desktop-webmail": "web", "mobile-webmail": "mobile web",
    ]
}
