internal import Syndicate

extension SocialComposer {
    /// What a part's own measure does not tell.
    func warnings(_ post: SocialPost) -> [TextWarning] {
        var warnings: [TextWarning] = []
        if style.needsPicture, media.attachments.isEmpty {
            warnings.append(
                TextWarning(
                    .warning, "missing-image",
                    "\(style.title) takes no post without a picture; its address is not told."))
        }
        for (index, attachment) in media.attachments.enumerated() where attachment.alt == nil {
            let number = media.attachments.count > 1 ? " \(index + 1)" : ""
            warnings.append(
                TextWarning(.warning, "missing-alt", "Picture\(number) has no words for those who do not see it."))
        }
        if let link = material.link, [.first, .last].contains(placement),
            !post.parts.contains(where: { $0.text.holds(link) })
        {
            warnings.append(TextWarning(.warning, "link-missing", "The text does not hold the link \(link)."))
        }
        if placement == .first, network.name == "instagram" {
            warnings.append(
                TextWarning(
                    .note, "link-not-clickable", "Links in captions cannot be clicked; link=bio points to the profile.")
            )
        }
        return warnings
    }
}
