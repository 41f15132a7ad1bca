extension MailWriter {
    /// A link's start tag; false where the address leads nowhere, and then nothing is written.
    mutating func open(_ tag: String, _ address: String?, label: String? = nil) -> Bool {
        guard let address, MailPicture.isAddress(address) else { return false }
        raw(tag)
        text(address)
        if let label {
            raw("\" aria-label=\"")
            text(label)
        }
        raw("\">")
        return true
    }

    /// Words that link, or words alone where the address leads nowhere.
    mutating func anchor(_ tag: String, _ address: String?, _ words: String, label: String? = nil) {
        let isOpen = open(tag, address, label: label)
        text(words)
        if isOpen { raw("</a>") }
    }

    /// A button that is one in Outlook, too: the cell has the colour and the room.
    mutating func button(_ words: String, _ address: String?, label: String? = nil) {
        guard let address, MailPicture.isAddress(address) else { return }
        raw(styles.buttonOpen)
        anchor(styles.buttonLink, address, words, label: label)
        raw("</td></tr></table>\n")
    }

    /// A picture as wide as the room, or as itself where that is less.
    mutating func picture(_ address: String, alt: String, width: Int?, room: Int, corners: Int = 0) {
        let width = max(min(width ?? room, room), 1)
        raw("<img src=\"")
        text(address)
        raw("\" alt=\"")
        text(alt)
        raw("\" width=\"\(width)\" style=\"display:block;")
        raw(width * 2 > room ? "width:100%;max-width:\(width)px" : "max-width:100%", ";height:auto;border:0")
        if corners > 0 { raw(";border-radius:\(corners)px") }
        raw("\">")
    }

    /// The words below a picture.
    mutating func caption(_ picture: IssuePicture) {
        let words = [picture.caption, picture.credit].compactMap { $0 }.filter { !$0.isEmpty }
        guard !words.isEmpty else { return }
        raw(styles.caption)
        for (index, part) in words.enumerated() {
            if index > 0 { raw(" · ") }
            text(part)
        }
        raw("</p>\n")
    }

    /// A judgement in a box: what it is about, the stars, the facts.
    mutating func review(_ review: IssueReview) {
        raw(styles.boxOpen)
        raw("<p style=\"margin:0 0 6px;font-weight:bold\">")
        text(review.name)
        raw("</p>\n")
        rating(review, style: "margin:0 0 10px")
        for fact in review.facts {
            raw("<p style=\"margin:0 0 4px;font-size:15px;line-height:22px\"><span class=\"m\" style=\"color:")
            raw(theme.light.muted.hex, "\">")
            text(fact.label)
            raw(":</span> ")
            text(fact.value)
            raw("</p>\n")
        }
        raw(styles.boxClose)
    }

    /// Stars, which are only seen, and the words that say them.
    mutating func rating(_ review: IssueReview, style: String) {
        guard review.stars != nil || review.rating != nil else { return }
        raw("<p style=\"", style, ";font-size:16px;line-height:24px\">")
        if let stars = review.stars {
            raw(styles.stars)
            let halves = stars.isNaN ? 0 : Int(max(0, min(stars, 5)) * 2 + 0.5)
            for index in 0..<5 { raw(halves >= index * 2 + 2 ? "★" : halves == index * 2 + 1 ? "½" : "☆") }
            raw("</span> ")
        }
        if let rating = review.rating { text(rating) }
        raw("</p>\n")
    }

    /// Sounds and films: a button for the first, links for the others.
    mutating func media(_ media: [IssueLink]) {
        guard let first = media.first else { return }
        button(first.text, first.url)
        for link in media.dropFirst() {
            raw(styles.paragraph)
            anchor(styles.link, link.url, link.text)
            raw("</p>\n")
        }
    }

    /// Related articles.
    mutating func related(_ links: [IssueLink], level: Int) {
        guard !links.isEmpty else { return }
        let level = min(max(level, 2), 6)
        raw(styles.headings[level - 1], ">")
        text(wording.related)
        raw("</h\(level)>\n<ul", styles.list, ">\n")
        for link in links {
            raw(styles.item, ">")
            anchor(styles.link, link.url, link.text)
            raw("</li>\n")
        }
        raw("</ul>\n")
    }
}
