extension MailWriter {
    /// The whole document.
    mutating func document(_ issue: Issue, head: String) {
        raw("<!doctype html>\n<html lang=\"")
        languageTag(issue.language)
        raw("\" dir=\"", issue.direction.rawValue)
        raw("\" xmlns:o=\"urn:schemas-microsoft-com:office:office\">\n<head>\n")
        raw(head)
        raw("<title>")
        text(issue.title)
        raw("</title>\n</head>\n<body class=\"g\" style=\"margin:0;padding:0;background-color:")
        raw(theme.light.ground.hex, "\">\n<div role=\"article\" aria-roledescription=\"email\" aria-label=\"")
        text(issue.title)
        raw("\" lang=\"")
        languageTag(issue.language)
        raw("\" dir=\"", issue.direction.rawValue, "\">\n")
        preheader(issue)
        raw(MailStyles.layoutTable, " class=\"g\" bgcolor=\"", theme.light.ground.hex)
        raw("\"><tr><td class=\"o\" align=\"center\" style=\"padding:24px 8px\">\n")
        ghost(
            #"<table role="presentation" align="center" width="\#(theme.width)" cellpadding="0" cellspacing="0" border="0">"#
                + "<tr><td>"
        )
        sheetOpen(isSheet: true)
        masthead(issue)
        content(issue)
        raw("</table>\n")
        footer(issue)
        ghost("</td></tr></table>")
        raw("</td></tr></table>\n</div>\n</body>\n</html>\n")
    }

    /// Markup for Outlook on Windows alone, which knows no `max-width`.
    private mutating func ghost(_ markup: String) { raw("<!--[if mso]>", markup, "<![endif]-->\n") }

    private mutating func sheetOpen(isSheet: Bool) {
        let surface = theme.light.surface.hex
        raw(MailStyles.sheetTable)
        if isSheet { raw(" class=\"c\" bgcolor=\"", surface, "\"") }
        raw(" style=\"margin:0 auto;width:100%;max-width:\(theme.width)px")
        if isSheet {
            raw(";background-color:", surface)
            if theme.radius > 0 { raw(";border-collapse:separate;border-radius:\(theme.radius)px") }
        }
        raw("\">\n")
    }

    /// The words behind the subject in a list of mails, and blanks so that nothing of the message follows them there.
    private mutating func preheader(_ issue: Issue) {
        raw("<div style=\"display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;mso-hide:all\">")
        text(issue.preheader)
        raw(Preheader.padding(behind: issue.preheader))
        raw("</div>\n")
    }

    private mutating func content(_ issue: Issue) {
        switch issue.kind {
        case .single:
            if let intro = issue.intro { self.intro(intro) }
            for section in issue.sections { for item in section.items { article(item) } }
        case .digest:
            digestHead(issue)
            for (index, section) in issue.sections.enumerated() {
                self.section(section, isFirst: index == 0)
            }
        }
        more(issue)
        raw("<tr><td style=\"padding:0 0 14px\"></td></tr>\n")
    }

    mutating func intro(_ words: MergeText) {
        row()
        for paragraph in words.text.split(separator: "\n", omittingEmptySubsequences: true) {
            raw(styles.paragraph)
            merge(MergeText(String(paragraph)))
            raw("</p>\n")
        }
        raw("</td></tr>\n")
    }

    private mutating func digestHead(_ issue: Issue) {
        if !mastheadIsTitle(issue) {
            row(above: theme.style == .magazine ? 26 : 4)
            raw(styles.headings[0], ">")
            text(issue.title)
            raw("</h1></td></tr>\n")
        }
        if let intro = issue.intro { self.intro(intro) }
    }

    /// Whether the masthead is the heading: a digest whose title begins with the publisher's name must not say it
    /// twice.
    func mastheadIsTitle(_ issue: Issue) -> Bool {
        issue.kind == .digest && issue.publisher.logo.map { !MailPicture.isShown($0.url) } ?? true
            && issue.title.utf8.starts(with: issue.publisher.name.utf8)
    }

    /// Articles that stand only on the site.
    private mutating func more(_ issue: Issue) {
        guard !issue.more.isEmpty else { return }
        row(above: 8)
        raw(styles.rule, styles.headings[1], ">")
        text(issue.wording.moreOnSite)
        raw("</h2>\n")
        for link in issue.more { moreLink(link) }
        raw("</td></tr>\n")
    }

    mutating func moreLink(_ link: IssueLink) {
        raw("<p style=\"margin:0 0 10px\">")
        anchor(styles.link, link.url, link.text)
        raw("</p>\n")
    }

    /// A row of the sheet with the direction of the issue.
    mutating func row(above: Int = 0) {
        if above > 0 { raw("<tr><td style=\"padding:\(above)px 0 0\"></td></tr>\n") }
        raw(styles.row, Self.wrapping, "\">\n")
    }

    /// Long words are broken; Korean is broken between words alone.
    static let wrapping = ";word-break:break-word"
    static let koreanWrapping = ";word-break:keep-all;overflow-wrap:break-word"

    /// The characters of a language tag alone.
    mutating func languageTag(_ tag: String) {
        raw(String(decoding: tag.utf8.lazy.filter(Self.isTagByte).prefix(35), as: UTF8.self))
    }

    private static func isTagByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
    }
}
