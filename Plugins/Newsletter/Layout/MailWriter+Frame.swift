extension MailWriter {
    /// Whose issue it is: the logo, or the name in words.
    mutating func masthead(_ issue: Issue) {
        let publisher = issue.publisher
        if publisher.name.isEmpty, publisher.tagline == nil, publisher.logo == nil, issue.kind == .single { return }
        let isCentred = theme.style == .magazine
        let alignment = isCentred ? "center" : styles.start
        raw("<tr><td class=\"p t\" align=\"", alignment, "\" style=\"padding:28px \(Theme.padding)px 0;font-family:")
        raw(theme.headingFont.css, ";font-size:16px;line-height:22px;text-align:", alignment)
        raw(";color:", theme.light.text.hex, "\">\n")
        let tag = mastheadIsTitle(issue) ? "h1" : "p"
        raw("<\(tag) style=\"margin:0 0 4px;font-weight:bold;")
        raw(theme.style == .magazine ? "font-size:26px;line-height:32px\">" : "font-size:20px;line-height:26px\">")
        if let logo = publisher.logo, MailPicture.isShown(logo.url) {
            let open = open(styles.titleLink, publisher.url)
            let width = min(logo.width ?? 180, 280)
            raw("<img src=\"")
            text(logo.url)
            raw("\" alt=\"")
            text(logo.alt.isEmpty ? publisher.name : logo.alt)
            raw(
                "\" width=\"\(width)\" style=\"display:inline-block;width:100%;max-width:\(width)px;",
                "height:auto;border:0\">"
            )
            if open { raw("</a>") }
        } else {
            anchor(styles.titleLink, publisher.url, mastheadIsTitle(issue) ? issue.title : publisher.name)
        }
        raw("</\(tag)>\n")
        if let tagline = publisher.tagline { mastheadLine(tagline) }
        if let date = issue.date, issue.kind == .digest, !issue.title.contains(date) { mastheadLine(date) }
        raw("</td></tr>\n")
        raw("<tr><td class=\"p\" style=\"padding:\(isCentred ? 14 : 12)px \(Theme.padding)px 0\">")
        if theme.style == .plain {
            raw("</td></tr>\n<tr><td style=\"padding:14px 0 0\"></td></tr>\n")
        } else {
            let isAboveHeading = issue.kind == .digest && !mastheadIsTitle(issue)
            raw(styles.rule, "</td></tr>\n<tr><td style=\"padding:\(isAboveHeading ? 6 : 22)px 0 0\"></td></tr>\n")
        }
    }

    private mutating func mastheadLine(_ words: String) {
        raw(
            "<p class=\"m\" style=\"margin:0 0 2px;font-size:15px;line-height:22px;color:", theme.light.muted.hex, "\">"
        )
        text(words)
        raw("</p>\n")
    }

    /// Who sends it, why it came, how to leave.
    mutating func footer(_ issue: Issue) {
        let footer = issue.footer
        let alignment = theme.style == .plain ? styles.start : "center"
        let color = theme.light.groundText.hex
        raw(MailStyles.sheetTable)
        raw(" style=\"margin:0 auto;width:100%;max-width:\(theme.width)px\">\n")
        raw("<tr><td class=\"p f\" align=\"", alignment, "\" style=\"padding:24px \(Theme.padding)px;font-family:")
        raw(theme.font.css, ";font-size:14px;line-height:21px;text-align:", alignment, ";color:", color, "\">\n")
        links(issue.publisher.profiles.map { ($0.text, MergeText($0.url), false) })
        if let reason = footer.reason {
            footerLine { $0.merge(reason) }
        } else if let reason = footer.standardReason {
            footerLine { $0.text(reason) }
        }
        links([
            (issue.wording.unsubscribe, footer.unsubscribe, true),
            (issue.wording.preferences, footer.preferences, true), (issue.wording.webView, footer.webView, true),
        ])
        if !footer.address.isEmpty {
            footerLine { writer in
                for (index, line) in footer.address.enumerated() {
                    if index > 0 { writer.raw("<br>") }
                    writer.isolated { $0.merge(line) }
                }
            }
        }
        if let rights = footer.rights { footerLine { writer in writer.isolated { $0.text(rights) } } }
        raw("</td></tr>\n</table>\n")
    }

    /// Words of the publisher, which in a text from right to left may be of the other direction: `1 Gate Lane`.
    private mutating func isolated(_ content: (inout MailWriter) -> Void) {
        if direction == .rightToLeft { raw("<bdi>") }
        content(&self)
        if direction == .rightToLeft { raw("</bdi>") }
    }

    private mutating func footerLine(_ content: (inout MailWriter) -> Void) {
        raw("<p style=\"margin:0 0 12px\">")
        content(&self)
        raw("</p>\n")
    }

    /// Links in a line; those that are nowhere are left out.
    private mutating func links(_ links: [(text: String, url: MergeText?, isOwn: Bool)]) {
        let links = links.filter { $0.url.map { url in !url.text.isEmpty } ?? false }
        guard !links.isEmpty else { return }
        footerLine { writer in
            for (index, link) in links.enumerated() {
                guard let url = link.url else { continue }
                if index > 0 { writer.raw(" · ") }
                guard link.isOwn || MailPicture.isAddress(url.text) else {
                    writer.text(link.text)
                    continue
                }
                writer.raw(writer.styles.groundLink)
                if link.isOwn { writer.merge(url) } else { writer.text(url.text) }
                writer.raw("\">")
                writer.text(link.text)
                writer.raw("</a>")
            }
        }
    }
}
