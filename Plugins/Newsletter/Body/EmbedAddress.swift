internal import Syndicate

/// Where what is embedded stands as a page, and the picture for it where its service has one at a known address.
struct EmbedAddress: Sendable, Equatable {
    var page: String
    var picture: String?

    /// `nil` for what is not on the web.
    init?(_ source: String) {
        let source = source.utf8.starts(with: "//".utf8) ? "https:" + source : source
        guard MailPicture.isAddress(source), let host = Self.host(of: source) else { return nil }
        let path = IRI(source).path.utf8.split(separator: UInt8(ascii: "/")).map {
            String(decoding: $0, as: UTF8.self)
        }
        self.init(page: source)
        let name = path.count > 1 ? path[1] : ""
        switch host {
        case "youtube.com", "youtube-nocookie.com":
            guard path.first == "embed", Self.isName(name) else { return }
            if name == "videoseries" {
                if let list = Self.value("list", in: source), Self.isName(list) {
                    page = "https://www.youtube.com/playlist?list=\(list)"
                }
            } else {
                page = "https://www.youtube.com/watch?v=\(name)"
                picture = "https://i.ytimg.com/vi/\(name)/hqdefault.jpg"
            }
        case "player.vimeo.com":
            if path.first == "video", Self.isName(name) { page = "https://vimeo.com/\(name)" }
        case "dailymotion.com":
            guard path.count > 2, path[0] == "embed", Self.isName(path[2]) else { return }
            page = "https://www.dailymotion.com/video/\(path[2])"
            picture = "https://www.dailymotion.com/thumbnail/video/\(path[2])"
        case "open.spotify.com":
            if path.count > 2, path[0] == "embed", Self.isName(path[1]), Self.isName(path[2]) {
                page = "https://open.spotify.com/\(path[1])/\(path[2])"
            }
        default: break
        }
    }

    private init(page: String) { self.page = page }

    /// The host without `www.`, in lower case.
    static func host(of address: String) -> String? {
        guard let host = IRI(address).host?.lowercased(), !host.isEmpty else { return nil }
        return host.utf8.starts(with: "www.".utf8) ? String(host.dropFirst(4)) : host
    }

    /// The name of a file of sound or film.
    static func file(of address: String) -> String? {
        guard let last = IRI(address).path.split(separator: "/").last, last.utf8.count <= 80,
            last.utf8.contains(UInt8(ascii: ".")), !last.utf8.contains(UInt8(ascii: "%"))
        else { return nil }
        return String(last)
    }

    private static func value(_ name: String, in address: String) -> String? {
        (IRI(address).query ?? "").split(separator: "&").first { $0.hasPrefix(name + "=") }
            .map { String($0.dropFirst(name.count + 1)) }
    }

    private static func isName(_ text: String) -> Bool {
        (1...80).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                    || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            }
    }
}
