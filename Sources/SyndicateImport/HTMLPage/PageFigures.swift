internal import Syndicate
internal import SyndicateHTML

/// The pictures in an article's text.
enum PageFigures {
    /// The pictures below `nodes` in order: those of `figure` with caption and credit, and others alone.
    static func figures(_ nodes: [HTMLNode]) -> [Figure] {
        var figures: [Figure] = []
        collect(nodes, &figures)
        return figures
    }

    private static func collect(_ nodes: [HTMLNode], _ figures: inout [Figure]) {
        for case .element(let element) in nodes {
            if element.isHTML("figure") {
                let inner = element.all("figure")
                if inner.isEmpty, let figure = figure(element) {
                    figures.append(figure)
                    for image in element.all("img").dropFirst() {
                        if let more = picture(image) { figures.append(more) }
                    }
                    continue
                }
            }
            if element.isHTML("img"), let figure = picture(element) { figures.append(figure) }
            collect(element.children, &figures)
        }
    }

    private static func figure(_ element: HTMLElement) -> Figure? {
        guard let image = element.first("img"), var figure = picture(image) else { return nil }
        guard var caption = element.first("figcaption") else { return figure }
        if let credit = takeCredit(&caption) { figure.credit = credit }
        let (words, credit) = TextLine.dividingCredit(caption.collapsedText)
        figure.credit = figure.credit ?? credit
        if let credit = TextLine.credit(in: words) {
            figure.credit = figure.credit ?? credit
        } else if !words.isEmpty {
            figure.caption = words
        }
        return figure
    }

    /// Takes the part of a caption that is marked as the credit: by its class or property, or as `small` or `cite`
    /// with such words as "Photo:".
    private static func takeCredit(_ element: inout HTMLElement) -> String? {
        for (index, node) in element.children.enumerated() {
            guard case .element(var child) = node else { continue }
            let text = child.collapsedText
            let isMarked =
                ["credit", "image-credit", "photo-credit", "copyright", "source"].contains {
                    child.has(token: $0, in: "class")
                }
                || ["creditText", "copyrightHolder", "creator", "author"].contains {
                    child.has(token: $0, in: "itemprop")
                }
            let credit = TextLine.credit(in: text.trimming { "()[]".unicodeScalars.contains($0) })
            if !text.isEmpty,
                isMarked
                    || credit != nil
                        && (child.isHTML("small") || child.isHTML("cite") || child.isHTML("span") || child.isHTML("em"))
            {
                element.children.remove(at: index)
                return credit ?? text
            }
            if let found = takeCredit(&child) {
                element.children[index] = .element(child)
                return found
            }
        }
        return nil
    }

    private static func picture(_ image: HTMLElement) -> Figure? {
        guard let url = image["src"], PageFacts.isSafe(url) else { return nil }
        var figure = Figure(url: url)
        if let alt = image["alt"].map(\.trimmed), !alt.isEmpty { figure.alt = alt }
        figure.width = image["width"].flatMap { Int($0) }
        figure.height = image["height"].flatMap { Int($0) }
        // A picture of a point counts readers.
        if let width = figure.width, let height = figure.height, width <= 2, height <= 2 { return nil }
        return FieldConverter.typed(figure)
    }
}
