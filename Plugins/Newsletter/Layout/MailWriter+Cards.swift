extension MailWriter {
    /// Articles below a heading.
    mutating func section(_ section: Issue.Section, isFirst: Bool) {
        if let heading = section.heading {
            row(above: isFirst ? 0 : 10)
            raw(styles.headings[1], ">")
            text(heading)
            raw("</h2></td></tr>\n")
        }
        for (index, item) in section.items.enumerated() {
            card(item, level: section.heading == nil ? 2 : 3, isFirst: index == 0, isLead: isFirst && index == 0)
        }
    }

    /// An article of a digest; the first of all has a large picture.
    mutating func card(_ item: IssueItem, level: Int, isFirst: Bool, isLead: Bool) {
        row(item) { writer in
            if !isFirst { writer.raw("<div style=\"margin:0 0 22px\">", writer.styles.rule, "</div>\n") }
            let hero = writer.theme.style == .plain && item.body.isEmpty ? nil : writer.hero(of: item)
            if let hero, writer.theme.style == .digest, item.body.isEmpty, !isLead {
                writer.compact(item, hero, level)
            } else {
                if var hero {
                    // What it shows is told where the article is.
                    if item.body.isEmpty { hero.caption = nil }
                    writer.linkedPicture(hero, item)
                }
                writer.cardWords(item, level, isLead: isLead)
            }
        }
    }

    /// Words beside a small picture, on the narrowest screens, too.
    private mutating func compact(_ item: IssueItem, _ hero: IssuePicture, _ level: Int) {
        let room = theme.column * 3 / 10
        raw(MailStyles.layoutTable, "><tr><td width=\"30%\" valign=\"top\" style=\"width:30%;padding:4px 0 20px\">")
        // The headline beside it leads to the same place: one link is enough for those who hear them.
        let isOpen = !hero.alt.isEmpty && open("<a tabindex=\"-1\" aria-hidden=\"true\" href=\"", hero.link ?? item.url)
        picture(hero.url, alt: hero.alt, width: room, room: room, corners: theme.radius / 2)
        raw(isOpen ? "</a>" : "", "</td><td class=\"t\" align=\"", styles.start)
        raw("\" valign=\"top\" style=\"padding:0;padding-", styles.start, ":18px;font-family:", theme.font.css)
        raw(";font-size:16px;line-height:25px;color:", theme.light.text.hex, ";text-align:", styles.start, "\">\n")
        cardWords(item, level)
        raw("</td></tr></table>\n")
    }

    private mutating func cardWords(_ item: IssueItem, _ level: Int, isLead: Bool = false) {
        let outer = wording
        wording = item.wording ?? outer
        defer { wording = outer }
        if let kicker = item.kicker { line(styles.kicker, kicker) }
        raw("<h\(level)", isLead ? styles.leadHeading : styles.itemHeading, ">")
        anchor(styles.titleLink, item.url, item.title)
        raw("</h\(level)>\n")
        credits(item)
        if item.body.isEmpty {
            if let review = item.review { rating(review, style: "margin:0 0 8px") }
            if !item.summary.isEmpty { line("<p style=\"margin:0 0 10px\">", item.summary) }
            guard let url = item.url, MailPicture.isAddress(url) else { return }
            raw("<p style=\"margin:0 0 22px\">")
            anchor(styles.link, url, wording.readMore, label: "\(wording.readMore): \(item.title)")
            raw("</p>\n")
        } else {
            if let review = item.review { self.review(review) }
            media(item.media)
            body(item.body, below: level)
            if item.isShortened { button(wording.readOn, item.url) }
            related(item.related, level: level + 1)
        }
    }
}
