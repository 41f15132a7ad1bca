internal import SyndicateHTML

extension MailWriter {
    /// A row for an article, in its language and direction; `content` stands in it.
    private mutating func row(_ item: IssueItem, _ content: (inout MailWriter) -> Void) {
        styles = styleSets[item.direction]
        label = item.label
        let isKorean = (item.language ?? language).utf8.starts(with: "ko".utf8)
        raw(styles.row, isKorean ? Self.koreanWrapping : Self.wrapping, "\"")
        attributes(of: item)
        raw(">\n")
        content(&self)
        raw("</td></tr>\n")
        styles = styleSets[direction]
    }

    private mutating func attributes(of item: IssueItem) {
        if let language = item.language {
            raw(" lang=\"")
            languageTag(language)
            raw("\"")
        }
        if item.language != nil || item.direction != direction { raw(" dir=\"", item.direction.rawValue, "\"") }
    }

    /// A whole article.
    mutating func article(_ item: IssueItem) {
        let hero = hero(of: item)
        if let hero, theme.style == .magazine, !hero.isTall, (hero.width ?? theme.width) * 4 >= theme.width * 3 {
            let hasWords = hero.caption != nil || hero.credit != nil
            raw("<tr><td style=\"padding:0 0 \(hasWords ? 10 : 22)px\">")
            let isOpen = !hero.alt.isEmpty && open(styles.titleLink, hero.link ?? item.url)
            picture(hero.url, alt: hero.alt, width: hero.width, room: theme.width)
            raw(isOpen ? "</a></td></tr>\n" : "</td></tr>\n")
            row(item) { writer in
                writer.caption(hero)
                writer.articleHead(item)
                writer.articleBody(item)
            }
        } else {
            row(item) { writer in
                writer.articleHead(item)
                if let hero { writer.linkedPicture(hero, item) }
                writer.articleBody(item)
            }
        }
    }

    /// The picture that stands for an article, unless it is one that mail programs do not show.
    mutating func hero(of item: IssueItem) -> IssuePicture? {
        guard let picture = item.picture else { return nil }
        // An article that begins with it shows it already.
        if let first = item.body.firstPicture, first["src"] == picture.url { return nil }
        if MailPicture.isShown(picture.url) { return picture }
        notes.append(
            LayoutNote(label: item.label, message: "the picture is left out; not all mail programs show \(picture.url)")
        )
        return nil
    }

    private mutating func linkedPicture(_ picture: IssuePicture, _ item: IssueItem) {
        let hasWords = picture.caption != nil || picture.credit != nil
        raw("<p style=\"margin:0 0 \(hasWords ? 8 : 18)px\">")
        let isOpen = !picture.alt.isEmpty && open(styles.titleLink, picture.link ?? item.url)
        let room = picture.isTall ? theme.column * 3 / 5 : theme.column
        self.picture(picture.url, alt: picture.alt, width: picture.width, room: room, corners: theme.radius / 2)
        raw(isOpen ? "</a></p>\n" : "</p>\n")
        caption(picture)
    }

    private mutating func articleHead(_ item: IssueItem) {
        if let kicker = item.kicker { line(styles.kicker, kicker) }
        raw(styles.headings[0], ">")
        anchor(styles.titleLink, item.url, item.title)
        raw("</h1>\n")
        if !item.leadIsBody, !item.summary.isEmpty, !item.body.isEmpty { line(styles.standfirst, item.summary) }
        credits(item)
    }

    private mutating func articleBody(_ item: IssueItem) {
        if let review = item.review { self.review(review) }
        if item.body.isEmpty {
            if !item.summary.isEmpty { line(styles.paragraph, item.summary) }
            media(item.media)
            button(wording.readMore, item.url)
        } else {
            media(item.media)
            body(item.body, below: 1)
            if item.isShortened { button(wording.readOn, item.url) }
        }
        related(item.related, level: 2)
    }

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

    /// Who wrote it and when.
    private mutating func credits(_ item: IssueItem) {
        let parts = [item.byline, item.date].compactMap { $0 }.filter { !$0.isEmpty }
        guard !parts.isEmpty else { return }
        line(styles.muted, parts.joined(separator: " · "))
    }

    private mutating func line(_ tag: String, _ words: String) {
        raw(tag)
        text(words)
        raw("</p>\n")
    }
}

extension IssuePicture {
    /// Whether it is square or higher than wide, as covers are: across the whole sheet it would hide the article.
    var isTall: Bool {
        guard let width, let height, width > 0 else { return false }
        return Double(height) > Double(width) * 0.85
    }
}
