internal import Syndicate

extension SocialComposer {
    /// Shortens the paragraphs until the message fits: first the body, then the summary, then names and the headline; the
    /// link and the tags stay as long as they can.
    mutating func fit(_ layout: inout SocialLayout) {
        let meter = SocialMeter(network)
        func fits(_ layout: SocialLayout) -> Bool { meter.fits(render(layout)) }
        // What is over any limit is not drawn in full only to be measured.
        if fits(layout) { return }

        let main = layout.main
        if !layout.own.isEmpty {
            return fitWords(\.own, "social-text", [.sentence, .word, .character], &layout, meter)
        }
        if !layout.body.isEmpty {
            let body = layout.body
            let cut = cutter.cut(body, to: [.sentence]) { kept in fits(layout.with { $0.body = kept }) }
            layout.body = cut?.kept ?? ""
            if fits(layout) { return }
        }
        if !layout.picture.isEmpty {
            drop("credit", layout.picture)
            layout.picture = ""
            if fits(layout) { return }
        }
        if !layout.summary.isEmpty, main != \.summary {
            if shorten(\.summary, "summary", [.sentence, .word], minimum: 40, &layout, meter) { return }
            layout.summary = ""
            if fits(layout) { return }
        }
        if !layout.credits.isEmpty {
            drop("byline", layout.credits)
            layout.credits = ""
            if fits(layout) { return }
        }
        if main == \.summary {
            fitWords(\.summary, "summary", [.sentence, .word, .character], &layout, meter)
        } else {
            fitWords(\.headline, "headline", [.word, .character], &layout, meter)
        }
    }

    /// Takes the link out of the text where it would leave no room for words: beside the text where the network has a
    /// field for it, else away.
    ///
    /// - Parameter isThread: Whether the numbers of parts need room, too.
    mutating func settleLink(_ layout: inout SocialLayout, isThread: Bool) {
        guard let link = material.link else { return }
        let meter = SocialMeter(network)
        var bare = SocialLayout()
        if placement != .reply {
            guard !layout.link.isEmpty || settings.template != nil else { return }
            bare.number =
                isThread && settings.numbering == .fraction ? "\(settings.partLimit)/\(settings.partLimit)" : ""
            bare[keyPath: layout.main] = beginning(of: layout[keyPath: layout.main], scalars: canAttach ? 16 : 1)
            bare.link = layout.link
        } else {
            bare.link = link
        }
        guard !meter.fits(placement == .reply ? link : render(bare)) else { return }
        if placement != .reply {
            // Where no link at all would fit any better, it is not the link that is too long.
            let without = bare.with { $0.hideLink() }
            guard meter.fits(render(without)) || !meter.fits(link) else { return }
        }
        layout.hideLink()
        if placement == .bio { return drop("link", link) }
        if canAttach {
            placement = .attached
            drop("link", link, "It would leave no room for words, and goes beside them.")
        } else {
            placement = .none
            drop("link", link)
        }
    }

    /// Whether a link may stand beside the text.
    private var canAttach: Bool {
        // There it is shown by its title, and pictures would take its place.
        style.links.contains(.attached) && media.attachments.isEmpty && card() != nil
    }

    /// The first characters of a text, as they would be cut.
    func beginning(of text: String, scalars: Int) -> String {
        var end = text.startIndex
        var count = 0
        while end < text.endIndex, count < scalars {
            count += text[end].unicodeScalars.count
            end = text.index(after: end)
        }
        return end == text.endIndex ? text : text[..<end] + style.ellipsis
    }

    /// Shortens the words that say most, and where that is not enough, leaves out tags, mentions, the rating, these words
    /// and the link, in this order.
    private mutating func fitWords(
        _ field: WritableKeyPath<SocialLayout, String>, _ name: String, _ levels: [TextCutter.Level],
        _ layout: inout SocialLayout, _ meter: SocialMeter
    ) {
        while true {
            if meter.fits(render(layout)) { return }
            if !layout[keyPath: field].isEmpty, shorten(field, name, levels, minimum: 1, &layout, meter) { return }
            if let tag = layout.tags.popLast() {
                drop("tag", tag)
            } else if let mention = layout.mentions.popLast() {
                drop("mention", mention)
            } else if !layout.headlineRating.isEmpty {
                drop("rating", layout.headlineRating)
                layout.headlineRating = ""
            } else if !layout[keyPath: field].isEmpty {
                drop(name, layout[keyPath: field])
                layout[keyPath: field] = ""
            } else if !layout.link.isEmpty {
                drop("link", layout.link)
                layout.hideLink()
                placement = .none
            } else {
                return
            }
        }
    }

    /// Cuts one paragraph so that the message fits; whether it does.
    private mutating func shorten(
        _ field: WritableKeyPath<SocialLayout, String>, _ name: String, _ levels: [TextCutter.Level], minimum: Int,
        _ layout: inout SocialLayout, _ meter: SocialMeter
    ) -> Bool {
        let words = layout[keyPath: field]
        let whole = layout
        let cut = cutter.cut(words, to: levels) { kept in
            meter.fits(render(whole.with { $0[keyPath: field] = kept }))
        }
        guard let cut, cut.level == .sentence || cut.kept.utf8.count >= minimum else {
            if minimum > 1 { drop(name, words) }
            return false
        }
        layout[keyPath: field] = cut.kept
        drop(name, words[cut.end...])
        return true
    }
}

extension SocialLayout {
    /// The layout with a change.
    func with(_ change: (inout SocialLayout) -> Void) -> SocialLayout {
        var layout = self
        change(&layout)
        return layout
    }
}
