extension MediaType {
    /// What Media RSS calls the medium of things of this type: `image`, `audio` or `video`; `nil` for all others.
    public static func medium(_ type: String) -> String? {
        for medium in ["image", "audio", "video"] {
            let wanted = medium.utf8
            let head = type.utf8.prefix(wanted.count + 1)
            guard head.count == wanted.count + 1, head.last == UInt8(ascii: "/") else { continue }
            if zip(head, wanted).allSatisfy({ $0 | 0x20 == $1 }) { return medium }
        }
        return nil
    }
}

extension Attachment {
    /// The media type, or the one that the file's name tells.
    public var knownType: String? { type ?? MediaType.essence(forPath: url) }

    /// Whether it is played: sound or film.
    public var isPlayable: Bool {
        guard let medium = knownType.flatMap(MediaType.medium) else { return false }
        return medium != "image"
    }
}
