internal import Syndicate

extension SocialComposer {
    /// Shortens the paragraphs until the message fits: first the body, then the summary, then names and the headline; the
    /// link and the tags stay as long as they can.
    mutating func fit(_ layout: inout SocialLayout) {
        let meter = SocialMeter(network)
        func fits(_ layout: SocialLayout) -> Bool { meter.fits(render(layout)) }
        // What is over any limit is not drawn in full only to be measured.
        if fits(layout) { return }

        if !layout.own.isEmpty { return fitOwn(&layout, meter) }
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
        if !layout.summary.isEmpty {
            if shorten(\.summary, "summary", [.sentence, .word], minimum: 40, &layout, meter) { return }
            layout.summary = ""
            if fits(layout) { return }
        }
        if !layout.credits.isEmpty {
            drop("byline", layout.credits)
            layout.credits = ""
            if fits(layout) { return }
        }
        fitHeadline(&layout, meter)
    }

    /// Shortens the headline, and where that is not enough, leaves out tags, mentions, the headline, the link, in this order.
    private mutating func fitHeadline(_ layout: inout SocialLayout, _ meter: SocialMeter) {
        while true {
            if meter.fits(render(layout)) { return }
            let levels: [TextCutter.Level] = [.word, .character]
            if !layout.headline.isEmpty, shorten(\.headline, "headline", levels, minimum: 1, &layout, meter) { return }
            if let tag = layout.tags.popLast() {
                drop("tag", tag)
            } else if let mention = layout.mentions.popLast() {
                drop("mention", mention)
            } else if !layout.headlineRating.isEmpty {
                drop("rating", layout.headlineRating)
                layout.headlineRating = ""
            } else if !layout.headline.isEmpty {
                drop("headline", layout.headline)
                layout.headline = ""
            } else if !layout.link.isEmpty {
                drop("link", layout.link)
                layout.link = ""
                placement = .none
            } else {
                return
            }
        }
    }

    /// The author's own words, cut where they must be.
    private mutating func fitOwn(_ layout: inout SocialLayout, _ meter: SocialMeter) {
        while true {
            if meter.fits(render(layout)) { return }
            if shorten(\.own, "social-text", [.sentence, .word, .character], minimum: 1, &layout, meter) { return }
            if let tag = layout.tags.popLast() {
                drop("tag", tag)
            } else if !layout.own.isEmpty {
                drop("social-text", layout.own)
                layout.own = ""
            } else if !layout.link.isEmpty {
                drop("link", layout.link)
                layout.link = ""
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
