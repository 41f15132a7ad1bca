internal import Syndicate

/// The picture of an article, for a service that shows it.
struct ChatPicture {
    var url: String
    var alt: String
    var credit: String?

    /// The first picture that the service can show, and why others that come before it are not there.
    static func first(
        of entry: Entry, in feed: FeedMetadata, for service: ChatService, _ losses: inout [ChatFitter.Loss]
    ) -> ChatPicture? {
        let figures = [entry.image, entry.bannerImage.map { Figure(url: $0) }].compactMap { $0 } + entry.figures
        for figure in figures {
            guard figure.url != nil else { continue }
            let base = entry.base ?? entry.permalink ?? feed.permalink
            guard let url = WebAddress.absolute(figure.url, base: base), url.utf8.count <= service.addressLimit else {
                losses.append(.init(field: "image", reason: "Its address is none that \(service.title) takes."))
                continue
            }
            let type = figure.type.flatMap { MediaType($0)?.essence } ?? MediaType.essence(forPath: path(url))
            if let type, !service.pictureTypes.contains(type) {
                losses.append(.init(field: "image", reason: "\(service.title) shows no pictures of this type."))
                continue
            }
            let credit = ChatWords.line(figure.credit)
            let alt = ChatWords.line(figure.alt)
            return ChatPicture(
                url: url, alt: alt.isEmpty ? ChatWords.line(figure.caption) : alt,
                credit: credit.isEmpty ? nil : credit)
        }
        return nil
    }

    private static func path(_ address: String) -> String {
        let end = address.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? address.endIndex
        return String(address[..<end])
    }
}
