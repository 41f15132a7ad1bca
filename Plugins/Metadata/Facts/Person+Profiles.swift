internal import Syndicate

extension Person {
    /// The profile on a network, by any of its names.
    func profile(on networks: String...) -> SocialProfile? { socialProfiles.profile(on: networks) }

    /// Where the person is found, each address once.
    var profileAddresses: [String] { socialProfiles.addresses }
}

extension [SocialProfile] {
    func profile(on networks: [String]) -> SocialProfile? {
        first { profile in networks.contains { $0.utf8.elementsEqual(profile.network.utf8) } }
    }

    /// The addresses of the profiles, each once.
    var addresses: [String] {
        var seen: Set<String> = []
        return compactMap(\.webAddress).filter { seen.insert($0).inserted }
    }
}

extension SocialProfile {
    /// The name there without its sign, told by the address where it is not given.
    var name: String? {
        var name = PlainLine.folded(handle) ?? ""
        if name.utf8.isEmpty, let url {
            name = IRI(url).path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
        }
        if name.utf8.first == UInt8(ascii: "@") { name = String(Substring(name.utf8.dropFirst())) }
        return name.utf8.isEmpty ? nil : name
    }

    /// The address, made of the name where the network has one place for all.
    var webAddress: String? {
        if let address = WebAddress.absolute(url) { return address }
        guard let name, name.utf8.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "/") }) else { return nil }
        let address: String? =
            switch network {
            case "x", "twitter": "https://x.com/\(name)"
            case "facebook": "https://www.facebook.com/\(name)"
            case "instagram": "https://www.instagram.com/\(name)/"
            case "threads": "https://www.threads.com/@\(name)"
            case "bluesky": "https://bsky.app/profile/\(name)"
            case "mastodon": fediverseParts.map { "https://\($0.host)/@\($0.user)" }
            default: nil
            }
        return WebAddress.absolute(address)
    }

    /// The name on X with its sign; `nil` where it could not be one.
    var xHandle: String? {
        guard let name, (1...15).contains(name.utf8.count),
            name.utf8.allSatisfy({
                $0 == UInt8(ascii: "_") || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
            })
        else { return nil }
        return "@" + name
    }

    /// The full name in the fediverse, such as `@desk@social.example`.
    var fediverseHandle: String? { fediverseParts.map { "@\($0.user)@\($0.host)" } }

    private var fediverseParts: (user: String, host: String)? {
        guard let name else { return nil }
        let parts = name.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        let user = String(Substring(parts[0]))
        let host =
            parts.count == 2 ? String(Substring(parts[1])) : parts.count == 1 ? url.flatMap { IRI($0).host } : nil
        guard let host, host.utf8.contains(UInt8(ascii: ".")), !user.isEmpty,
            (user + host).unicodeScalars.allSatisfy({
                $0.properties.isAlphabetic || $0.properties.numericType != nil || "._-:".unicodeScalars.contains($0)
            })
        else { return nil }
        return (user, host)
    }
}
