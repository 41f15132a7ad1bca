internal import SyndicateHTML

extension MailWriter {
    /// A row for an article, in its language and direction; `content` stands in it.
    mutating func row(_ item: IssueItem, _ content: (inout MailWriter) -> Void) {
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

    mutating func attributes(of item: IssueItem) {
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

    mutating func linkedPicture(_ picture: IssuePicture, _ item: IssueItem) {
        let hasWords = picture.caption != nil || picture.credit != nil
        raw("<p style=\"margin:0 0 \(hasWords ? 8 : 18)px\">")
        let isOpen = !picture.alt.isEmpty && open(styles.titleLink, picture.link ?? item.url)
        let room = picture.isTall ? theme.column * 3 / 5 : theme.column
        self.picture(picture.url, alt: picture.alt, width: picture.width, room: room, corners: theme.radius / 2)
        raw(isOpen ? "</a></p>\n" : "</p>\n")
        caption(picture)
    }

    mutating func articleHead(_ item: IssueItem) {
        if let kicker = item.kicker { line(styles.kicker, kicker) }
        raw(styles.headings[0], ">")
        anchor(styles.titleLink, item.url, item.title)
        raw("</h1>\n")
        if item.hasLead, !item.body.isEmpty { line(styles.standfirst, item.summary) }
        credits(item)
    }

    mutating func articleBody(_ item: IssueItem) {
        let outer = wording
        wording = item.wording ?? outer
        defer { wording = outer }
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

    /// Who wrote it and when.
    mutating func credits(_ item: IssueItem) {
        let parts = [item.byline, item.date].compactMap { $0 }.filter { !$0.isEmpty }
        guard !parts.isEmpty else { return }
        line(styles.muted, parts.joined(separator: " · "))
    }

    mutating func line(_ tag: String, _ words: String) {
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
