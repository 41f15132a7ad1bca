internal import Syndicate

extension SocialComposer {
    /// What a part's own measure does not tell.
    func warnings(_ post: SocialPost) -> [TextWarning] {
        var warnings = media.warnings
        if style.needsPicture, media.attachments.isEmpty {
            warnings.append(
                TextWarning(
                    .warning, "missing-image",
                    "\(style.title) takes no post without a picture; its address is not told."))
        }
        for (index, attachment) in media.attachments.enumerated() where attachment.alt == nil && style.altLimit != nil {
            let number = media.attachments.count > 1 ? " \(index + 1)" : ""
            warnings.append(
                TextWarning(.warning, "missing-alt", "Picture\(number) has no words for those who do not see it."))
        }
        if let warning = linkWarning(post) { warnings.append(warning) }
        if placement == .first, network.name == "instagram" {
            warnings.append(
                TextWarning(
                    .note, "link-not-clickable", "Links in captions cannot be clicked; link=bio points to the profile.")
            )
        }
        return warnings
    }

    /// What readers cannot click, as it is not there, or the network sees something else.
    private func linkWarning(_ post: SocialPost) -> TextWarning? {
        guard let link = material.link, [.first, .last, .reply].contains(placement) else { return nil }
        let parts = post.parts.filter { $0.text.holds(link) }
        guard !parts.isEmpty else {
            return TextWarning(.warning, "link-missing", "The text does not hold the link \(link).")
        }
        let meter = SocialMeter(network)
        let isFound = parts.contains { part in
            meter.entities(part.text).contains { $0.kind == .url && $0.value.utf8.elementsEqual(link.utf8) }
        }
        guard !isFound else { return nil }
        return TextWarning(
            .warning, "link-not-found",
            "\(style.title) does not take \(link) for a link, and counts it as other words.")
    }
}
