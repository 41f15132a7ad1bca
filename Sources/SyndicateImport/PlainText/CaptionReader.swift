internal import Syndicate

/// Reads a block of lines as a picture's caption, if it is one.
enum CaptionReader {
    /// The caption that `lines` are: labelled lines (`Image: ADDRESS`, `Alt: …`, `Caption: …`, `Photo: NAME`), or what
    /// the picture shows and the caption in two lines, each with a credit or an address beside them.
    static func figure(_ lines: [TextLine], isLast: Bool) -> Figure? {
        guard lines.count >= 1, lines.count <= 5 else { return nil }
        if let figure = labelled(lines) { return figure }
        var rest = lines[...]
        var figure = Figure()
        if rest.count > 1, let first = rest.first, first.isPictureAddress {
            figure.url = first.text
            rest.removeFirst()
        }
        while rest.count > 1, let last = rest.last, let credit = last.credit {
            figure.credit = figure.credit.map { credit + ", " + $0 } ?? credit
            rest.removeLast()
        }
        guard let first = rest.first, let last = rest.last else { return nil }
        switch rest.count {
        case 1:
            guard figure.credit != nil || figure.url != nil, last.width <= 280, !last.isCredit else { return nil }
        case 2:
            guard TextLine.isCaptionPair(first, last, isLast: isLast && figure.credit == nil) else { return nil }
            figure.alt = first.text
        default: return nil
        }
        let (caption, credit) = TextLine.dividingCredit(last.text)
        figure.caption = caption
        figure.credit = figure.credit ?? credit
        return figure
    }

    private static func labelled(_ lines: [TextLine]) -> Figure? {
        var figure = Figure()
        var isCertain = false
        for line in lines {
            guard let labelled = LabelledText(line.text), labelled.separator == ":", !labelled.value.isEmpty else {
                return nil
            }
            switch labelled.label {
            case "alt", "alt text":
                guard figure.alt == nil else { return nil }
                figure.alt = labelled.value
                isCertain = true
            case "caption":
                guard figure.caption == nil else { return nil }
                figure.caption = labelled.value
                isCertain = true
            case "image", "picture", "photo":
                guard figure.url == nil, isPicture(labelled.value) else {
                    guard figure.credit == nil, let credit = line.credit else { return nil }
                    figure.credit = credit
                    continue
                }
                figure.url = labelled.value
                isCertain = isCertain || lines.count > 1
            default:
                guard figure.credit == nil, let credit = line.credit else { return nil }
                figure.credit = credit
            }
        }
        guard isCertain else { return nil }
        if figure.credit == nil, let caption = figure.caption {
            (figure.caption, figure.credit) = TextLine.dividingCredit(caption)
        }
        return figure
    }

    /// Whether the words are the address of a picture, absolute or from the site's root.
    private static func isPicture(_ text: String) -> Bool {
        if text.utf8.contains(0x20) { return false }
        return TextLine(text).isPictureAddress
            || text.utf8.first == 0x2F && TextLine("http://h" + text).isPictureAddress
    }
}
