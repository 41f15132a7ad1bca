internal import Syndicate
internal import SyndicateHTML
internal import SyndicateMail

/// Pictures that a message brings along, instead of having them fetched when it is read (RFC 2392).
struct EmbeddedPictures {
    /// The bytes by addresses.
    let files: [String: [UInt8]]
    /// Whose identifiers they get.
    let host: String

    /// The issue with the addresses of these pictures in place of those on the web.
    func applied(to issue: Issue) -> Issue {
        var issue = issue
        if let logo = issue.publisher.logo { issue.publisher.logo = applied(to: logo) }
        for section in issue.sections.indices {
            for index in issue.sections[section].items.indices {
                var item = issue.sections[section].items[index]
                item.picture = item.picture.map(applied)
                item.body = applied(to: item.body)
                issue.sections[section].items[index] = item
            }
        }
        return issue
    }

    /// The files that the HTML shows, in the order of their addresses.
    func shown(in html: String) -> [MailMessage.InlineFile] {
        files.keys.sorted().compactMap { address in
            guard let bytes = files[address], let type = Self.type(bytes) else { return nil }
            let identifier = identifier(address)
            guard html.contains("cid:\(identifier)") else { return nil }
            let name = IRI(address).path.split(separator: "/").last.map(String.init) ?? "picture"
            return MailMessage.InlineFile(contentID: identifier, type: type, name: name, bytes: bytes)
        }
    }

    private func applied(to picture: IssuePicture) -> IssuePicture {
        var picture = picture
        picture.url = embedded(picture.url) ?? picture.url
        return picture
    }

    private func applied(to nodes: [HTMLNode]) -> [HTMLNode] {
        nodes.map { node in
            guard case .element(var element) = node else { return node }
            if element.isHTML("img"), let source = element["src"], let address = embedded(source) {
                element["src"] = address
            }
            element.children = applied(to: element.children)
            return .element(element)
        }
    }

    /// What the HTML calls a picture that comes along.
    private func embedded(_ address: String) -> String? {
        guard let bytes = files[address], Self.type(bytes) != nil else { return nil }
        return "cid:\(identifier(address))"
    }

    private func identifier(_ address: String) -> String { "\(UUIDv5(address))@\(host)" }

    /// The type, where all mail programs show it.
    private static func type(_ bytes: [UInt8]) -> String? {
        guard case .header(let header) = PictureHeader.read(bytes),
            ["image/png", "image/jpeg", "image/gif"].contains(header.type)
        else { return nil }
        return header.type
    }
}
