internal import Syndicate

extension FieldConverter {
    /// Profiles: a list of maps of `network`, `handle` and `url`, or a map of networks to handles or addresses.
    mutating func profiles(_ value: FrontMatterValue?, _ name: String) -> [SocialProfile] {
        guard let value, !value.isNull else { return [] }
        if let members = value.members, value[["network", "platform"]] == nil {
            return members.compactMap { profile($0.value, network: $0.key, "\(name).\($0.key)") }
        }
        return value.items.compactMap { item in
            guard item.isMap else {
                guard let text = text(item, name) else { return nil }
                return Self.isWebAddress(text) ? Self.profile(at: text) : SocialProfile(network: Self.network(text))
            }
            guard
                let network = text(item[["network", "platform", "name", "service"]], "\(name).network")
                    ?? text(item["url"], name).map({ Self.profile(at: $0).network })
            else {
                reject(item, name, expected: "a network")
                return nil
            }
            return profile(item, network: network, name)
        }
    }

    private mutating func profile(_ value: FrontMatterValue, network: String, _ name: String) -> SocialProfile? {
        let network = Self.network(network)
        if value.isMap {
            return SocialProfile(
                network: network, handle: text(value[["handle", "username", "user", "account"]], "\(name).handle"),
                url: address(value[["url", "href", "link", "uri"]], "\(name).url"))
        }
        guard let text = text(value, name) else { return nil }
        return Self.isWebAddress(text)
            ? SocialProfile(network: network, url: text) : SocialProfile(network: network, handle: text)
    }

    /// The profile at an address; a network that is not known is called by the name in front of the last part of its host.
    private static func profile(at address: String) -> SocialProfile {
        if let profile = SocialNetwork.profile(at: address) { return profile }
        let labels = (IRI(address).host ?? address).lowercased().split(separator: ".")
        let name = labels.count > 1 ? labels[labels.count - 2] : labels.first ?? Substring(address)
        return SocialProfile(network: String(name), url: address)
    }

    /// What the model calls the network of that name.
    private static func network(_ name: String) -> String { SocialNetwork.named(name) ?? name.lowercased() }

    /// Words for networks: a map of networks to texts, or a list of maps of `network` and `text`.
    mutating func socialTexts(_ value: FrontMatterValue?, _ name: String) -> [SocialText] {
        guard let value, !value.isNull else { return [] }
        if let members = value.members, value["network"] == nil {
            return members.compactMap { member in
                text(member.value, "\(name).\(member.key)").map {
                    SocialText(network: Self.network(member.key), text: $0)
                }
            }
        }
        return value.items.compactMap { item in
            guard item.isMap, let network = text(item["network"], "\(name).network"),
                let text = text(item["text"], "\(name).text")
            else {
                reject(item, name, expected: "a map of networks to texts")
                return nil
            }
            return SocialText(network: Self.network(network), text: text)
        }
    }
}
