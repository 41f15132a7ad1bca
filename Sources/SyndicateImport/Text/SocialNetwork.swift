internal import Syndicate

/// What social networks are called, and where they are.
enum SocialNetwork {
    /// The network that a name means: `Facebook`, `TWITTER (X)`, `Insta`, `X (formerly Twitter)`; `nil` for others.
    static func named(_ name: String) -> String? {
        var words: [String] = []
        let folded = name.lowercased()
        let parts = folded.unicodeScalars.split {
            !$0.properties.isAlphabetic && $0 != "." && $0.properties.numericType == nil
        }
        for part in parts {
            let word = String(part)
            if !fillers.contains(word) { words.append(word) }
        }
        guard !words.isEmpty, words.count <= 2 else { return nil }
        if let network = names[words.joined()] { return network }
        let networks = Set(words.map { names[$0] })
        return networks.count == 1 ? networks.first ?? nil : nil
    }

    /// The profile that an address is of; `nil` where the host belongs to none of the networks that are known.
    ///
    /// An address without a scheme is taken for one of `https`.
    static func profile(at address: String) -> SocialProfile? {
        var rest = Substring(address).utf8
        var url = address
        if let scheme = rest.firstRange(of: "://") {
            let name = String(Substring(rest[..<scheme])).lowercased()
            guard name == "http" || name == "https" else { return nil }
            rest = rest[rest.index(scheme, offsetBy: 3)...]
        } else {
            url = "https://" + address
        }
        let host = rest.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        guard host.contains(0x2E), !host.contains(0x40),
            address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E })
        else { return nil }
        let path = rest[host.endIndex...].dropFirst().prefix { $0 != 0x3F && $0 != 0x23 }
        let segments = path.split(separator: 0x2F).map { String(Substring($0)) }
        guard let network = network(host: String(Substring(host)).lowercased(), segments: segments) else { return nil }
        return SocialProfile(
            network: network, handle: handle(network, String(Substring(host)).lowercased(), segments), url: url)
    }

    private static func network(host: String, segments: [String]) -> String? {
        let labels = host.utf8.split(separator: 0x2E).map { String(Substring($0)) }
        for count in stride(from: min(labels.count, 3), through: 2, by: -1) {
            if let network = hosts[labels.suffix(count).joined(separator: ".")] { return network }
        }
        if labels.count >= 2, labels[labels.count - 2] == "pinterest" { return "pinterest" }
        let isAccount = segments.count == 1 && segments[0].utf8.first == UInt8(ascii: "@") && segments[0].utf8.count > 1
        return labels.contains("mastodon") && isAccount ? "mastodon" : nil
    }

    private static func handle(_ network: String, _ host: String, _ segments: [String]) -> String? {
        guard segments.count == 1, let name = segments.first, !name.utf8.contains(0x25) else {
            let isNested =
                segments.count == 2
                && (network == "reddit" && ["r", "u", "user"].contains(segments[0])
                    || network == "bluesky" && segments[0] == "profile")
            guard isNested else { return nil }
            return network == "reddit" ? segments.joined(separator: "/") : "@" + segments[1]
        }
        if network == "mastodon" { return name + "@" + host }
        if name.utf8.first == UInt8(ascii: "@") { return name }
        return signed.contains(network) && !name.utf8.contains(0x2E) || network == "instagram" ? "@" + name : nil
    }

    private static let signed: Set<String> = ["x", "instagram", "threads", "tiktok", "telegram"]
    private static let fillers: Set<String> = [
        "formerly", "ex", "aka", "page", "our", "the", "channel", "account", "and", "&",
    ]
    private static let names: [String: String] = [
        "facebook": "facebook", "fb": "facebook", "페이스북": "facebook", "フェイスブック": "facebook",
        "x": "x", "twitter": "x", "x.com": "x", "트위터": "x", "ツイッター": "x", "엑스": "x",
        "instagram": "instagram", "insta": "instagram", "ig": "instagram", "인스타그램": "instagram", "인스타": "instagram",
        "インスタグラム": "instagram", "インスタ": "instagram",
        "threads": "threads", "스레드": "threads", "スレッズ": "threads", "mastodon": "mastodon",
        "bluesky": "bluesky", "bsky": "bluesky", "linkedin": "linkedin", "telegram": "telegram", "텔레그램": "telegram",
        "youtube": "youtube", "유튜브": "youtube", "ユーチューブ": "youtube", "tiktok": "tiktok", "틱톡": "tiktok",
        "whatsapp": "whatsapp", "pinterest": "pinterest", "reddit": "reddit", "snapchat": "snapchat",
        "discord": "discord",
        "tumblr": "tumblr", "twitch": "twitch", "vimeo": "vimeo", "flickr": "flickr", "medium": "medium",
        "weibo": "weibo", "微博": "weibo", "wechat": "wechat", "微信": "wechat", "vk": "vk", "vkontakte": "vk",
        "kakaotalk": "kakaotalk", "카카오톡": "kakaotalk", "line": "line", "github": "github", "letterboxd": "letterboxd",
        "goodreads": "goodreads", "soundcloud": "soundcloud", "spotify": "spotify", "substack": "substack",
        "naverblog": "naver-blog", "네이버블로그": "naver-blog", "flipboard": "flipboard",
    ]
    private static let hosts: [String: String] = [
        "facebook.com": "facebook", "fb.com": "facebook", "fb.me": "facebook", "x.com": "x", "twitter.com": "x",
        "instagram.com": "instagram", "threads.net": "threads", "threads.com": "threads", "bsky.app": "bluesky",
        "linkedin.com": "linkedin", "t.me": "telegram", "telegram.me": "telegram", "youtube.com": "youtube",
        "tiktok.com": "tiktok", "wa.me": "whatsapp", "whatsapp.com": "whatsapp", "reddit.com": "reddit",
        "snapchat.com": "snapchat", "discord.gg": "discord", "discord.com": "discord", "tumblr.com": "tumblr",
        "twitch.tv": "twitch", "vimeo.com": "vimeo", "flickr.com": "flickr", "medium.com": "medium",
        "weibo.com": "weibo",
        "vk.com": "vk", "pf.kakao.com": "kakaotalk", "line.me": "line", "github.com": "github",
        "letterboxd.com": "letterboxd", "goodreads.com": "goodreads", "soundcloud.com": "soundcloud",
        "open.spotify.com": "spotify", "blog.naver.com": "naver-blog", "flipboard.com": "flipboard",
        "mastodon.social": "mastodon", "mastodon.online": "mastodon", "mstdn.social": "mastodon",
    ]
}

extension Substring.UTF8View {
    /// Where `pattern` first stands.
    func firstRange(of pattern: StaticString) -> Index? {
        var index = startIndex
        while index < endIndex {
            if self[index...].starts(
                with: UnsafeBufferPointer(start: pattern.utf8Start, count: pattern.utf8CodeUnitCount))
            {
                return index
            }
            index = self.index(after: index)
        }
        return nil
    }
}
