internal import Syndicate

/// Reads the line at an article's end that says where else the publisher is:
/// `FOLLOW US on our social pages: FACEBOOK | TWITTER (X) | INSTAGRAM`.
enum ProfileReader {
    /// What a line says: the profiles, and the sentences that stand before the invitation.
    struct Found: Equatable {
        var profiles: [SocialProfile]
        var rest = ""
    }

    /// The profiles that a line, or lines divided by line feeds, name; `nil` if the line says anything else.
    ///
    /// Two networks are enough, or one with words such as "follow us" before it, or one with an address or `@name`.
    static func find(_ text: String) -> Found? {
        guard !text.isEmpty, text.utf8.count <= 1200 else { return nil }
        for start in starts(text) {
            let (rest, leadIn) = LeadIn.divide(text[..<start].trimmed)
            let isInvited = leadIn.map { !$0.utf8.contains(0x0A) && isLeadIn($0) } ?? false
            guard start == text.startIndex || isInvited, !rest.utf8.contains(0x0A),
                let profiles = items(String(text[start...]))
            else { continue }
            let isCertain =
                profiles.count > 1 || isInvited
                || profiles.contains { $0.url != nil || $0.handle?.utf8.first == UInt8(ascii: "@") }
            if isCertain { return Found(profiles: profiles, rest: rest) }
        }
        return nil
    }

    /// Whether a line invites to social pages and names none: `Follow us:`.
    static func isInvitation(_ line: TextLine) -> Bool {
        line.width <= 160 && line.endsWithColon && isLeadIn(line.text)
    }

    /// Where the list of networks may begin: at the start, behind each colon, behind `on` and `at`.
    private static func starts(_ text: String) -> [String.Index] {
        var starts = [text.startIndex]
        let utf8 = text.utf8
        for index in utf8.indices where starts.count < 24 {
            if utf8[index] == UInt8(ascii: ":") {
                let next = utf8.index(after: index)
                if next < utf8.endIndex, utf8[next] != UInt8(ascii: "/") { starts.append(next) }
            } else if utf8[index...].starts(with: "：".utf8) {
                starts.append(utf8.index(index, offsetBy: 3))
            } else if utf8[index] == 0x20 {
                let words = utf8[index...]
                for word in [" on ", " at ", " ON ", " On ", " via "] where words.starts(with: word.utf8) {
                    starts.append(utf8.index(index, offsetBy: word.utf8.count))
                }
            }
        }
        return starts
    }

    private static func isLeadIn(_ text: String) -> Bool {
        let lowered = text.lowercased()
        return invitations.contains { lowered.contains($0) }
    }

    private static func items(_ text: String) -> [SocialProfile]? {
        var profiles: [SocialProfile] = []
        for part in parts(text) {
            guard let profile = item(part) else { return nil }
            if let known = profiles.firstIndex(where: { $0.network == profile.network }),
                profiles[known].url == nil || profile.url == nil || profiles[known].url == profile.url,
                profiles[known].handle == nil || profile.handle == nil || profiles[known].handle == profile.handle
            {
                profiles[known].url = profiles[known].url ?? profile.url
                profiles[known].handle = profiles[known].handle ?? profile.handle
            } else {
                profiles.append(profile)
            }
        }
        return profiles.isEmpty ? nil : profiles
    }

    /// The list divided at bars, points, commas, line ends, `and`, and slashes that are not within an address.
    private static func parts(_ text: String) -> [String] {
        let rough = text.unicodeScalars.split { "|｜·•,;、，\n".unicodeScalars.contains($0) }
        var parts: [String] = []
        for piece in rough {
            var words: [String] = []
            for word in String(piece).split(whereSeparator: { $0.isWhitespace }) {
                if word == "/" || word == "-" || word == "–" || word == "—" || word == "&" || word == "and"
                    || word == "und" || word == "et"
                {
                    parts.append(words.joined(separator: " "))
                    words = []
                } else {
                    words.append(String(word))
                }
            }
            parts.append(words.joined(separator: " "))
        }
        var result: [String] = []
        for part in parts {
            let isAddress = part.utf8.contains(0x2E) || part.utf8.contains(0x3A)
            result += isAddress ? [part] : part.split(separator: "/").map(String.init)
        }
        return result.map { $0.trimming { $0.properties.isWhitespace || $0 == "." } }.filter { !$0.isEmpty }
    }

    private static func item(_ text: String) -> SocialProfile? {
        let link = RelatedReader.target(text)
        if let url = link.url {
            let profile = SocialNetwork.profile(at: url)
            if link.title.isEmpty { return profile }
            guard let network = SocialNetwork.named(link.title) else { return nil }
            return SocialProfile(
                network: network, handle: profile?.network == network ? profile?.handle : nil, url: url)
        }
        if let network = SocialNetwork.named(text) { return SocialProfile(network: network) }
        if let profile = SocialNetwork.profile(at: text) { return profile }
        return named(text)
    }

    /// `NETWORK: @name`, `NETWORK @name`, `NETWORK (@name)`, `NETWORK: host/name`, `@name on NETWORK`.
    private static func named(_ text: String) -> SocialProfile? {
        let bare = text.replacing("(", with: " ").replacing(")", with: " ")
        var words = bare.split(separator: " ").map(String.init)
        guard words.count >= 2, words.count <= 6 else { return nil }
        if words.count == 3, words[0].utf8.first == UInt8(ascii: "@"), words[1].lowercased() == "on" {
            return SocialNetwork.named(words[2]).map { SocialProfile(network: $0, handle: words[0]) }
        }
        guard let handle = words.popLast() else { return nil }
        let hasColon = words.last?.utf8.last == UInt8(ascii: ":")
        guard let network = SocialNetwork.named(words.joined(separator: " ")) else { return nil }
        if let profile = SocialNetwork.profile(at: handle), profile.network == network { return profile }
        let isName = handle.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || "@._-/".unicodeScalars.contains($0)
        }
        guard isName, handle.utf8.first == UInt8(ascii: "@") || hasColon else { return nil }
        return SocialProfile(network: network, handle: handle)
    }

    private static let invitations = [
        "follow", "find us", "find me", "connect with", "join us", "social", "stay in touch", "keep in touch",
        "like us",
        "subscribe", "us on", "get in touch", "stay connected", "suivez", "retrouvez", "folgen sie", "folgt uns",
        "síguenos",
        "siga", "sigam", "seguici", "volg ons", "följ oss", "obserwuj", "подпис", "フォロー", "팔로우", "소셜", "关注", "關注",
        "關注我們",
    ]
}
