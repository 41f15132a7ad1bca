internal import Syndicate

/// Lays text out in lines: collapses white space as CSS does (CSS Text, section 4.1), joins the breaks that meeting
/// blocks ask for, and puts quotation marks and list indents before lines.
struct TextFlow {
    /// What stands before the lines of a block: once `first`, then `rest`.
    private struct Prefix {
        var first: String
        var rest: String
        var isStarted = false
    }

    private(set) var bytes: [UInt8] = []
    /// How many columns a line may have.
    var width: Int?
    /// Where the line ends by now.
    private var column = 0
    private var prefixes: [Prefix] = []
    /// The line ends that stand before the next text.
    private var breaks = 0
    private var hasSpace = false
    private var spaceHasBreak = false
    /// Whether the line has its prefixes.
    private var isOpen = false
    /// Whether the line has nothing but its prefixes.
    private var isEmpty = true
    private var isPreformattedFresh = false

    /// Text in which white space collapses.
    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { source in
            var index = 0
            while index < source.count {
                if source[index].isHTMLSpace {
                    hasSpace = true
                    if source[index] == 0x0A { spaceHasBreak = true }
                    index += 1
                    continue
                }
                let start = index
                while index < source.count, !source[index].isHTMLSpace { index += 1 }
                append(word: source[start..<index])
            }
        }
    }

    private mutating func append(word: Slice<UnsafeBufferPointer<UInt8>>) {
        startLine()
        guard let width else {
            if wantsSpace(before: word) { bytes.append(0x20) }
            bytes.append(contentsOf: word)
            (hasSpace, spaceHasBreak, isEmpty) = (false, false, false)
            return
        }
        for piece in LineBreaks.pieces(String(decoding: word, as: UTF8.self)) {
            let space = wantsSpace(before: piece.utf8) ? 1 : 0
            let columns = TextWidth.columns(piece)
            // What follows a word without a space, as a comma behind a link does, goes with it.
            if column + space + columns > width, !isEmpty,
                space > 0 || bytes.last == 0x20 || LineBreaks.isAllowed(after: bytes, before: piece)
            {
                breaks = max(breaks, 1)
                startLine()
            } else if space > 0 {
                bytes.append(0x20)
                column += 1
            }
            bytes.append(contentsOf: piece.utf8)
            column += columns
            (hasSpace, spaceHasBreak, isEmpty) = (false, false, false)
        }
    }

    private func wantsSpace(before word: some Collection<UInt8>) -> Bool {
        hasSpace && !isEmpty && !(spaceHasBreak && Ideographs.meet(bytes, word))
    }

    /// Begins text in which white space and line ends stay; line ends before its first text do not.
    mutating func beginPreformatted() {
        separate(2)
        isPreformattedFresh = true
    }

    /// Text in which white space and line ends stay.
    mutating func append(preformatted text: String) {
        var isFirst = true
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if !isFirst, !isPreformattedFresh { breaks += 1 }
            isFirst = false
            let line = line.last == 0x0D ? line.dropLast() : line
            guard !line.isEmpty else { continue }
            startLine()
            bytes.append(contentsOf: line)
            if width != nil { column += TextWidth.columns(String(decoding: line, as: UTF8.self)) }
            (hasSpace, spaceHasBreak, isEmpty, isPreformattedFresh) = (false, false, false, false)
        }
    }

    /// Ends such text; line ends behind its last text do not stay.
    mutating func endPreformatted() {
        isPreformattedFresh = false
        breaks = 0
        separate(2)
    }

    /// Asks for at least `count` line ends before the next text: 1 for a new line, 2 for a blank line in between.
    mutating func separate(_ count: Int) {
        (hasSpace, spaceHasBreak) = (false, false)
        if isAtStart { return }
        breaks = max(breaks, count)
    }

    /// Ends the line, as `br` does; not more than one blank line comes of many.
    mutating func breakLine() {
        (hasSpace, spaceHasBreak) = (false, false)
        if isAtStart { return }
        breaks = max(breaks, min(breaks + 1, 2))
    }

    /// Whether nothing has been written yet, or nothing behind the marker of a list item.
    private var isAtStart: Bool { bytes.isEmpty || prefixes.last.map { !$0.isStarted } ?? false }

    /// Puts `first` before the first line that follows and `rest` before the others, until `pop`.
    mutating func push(first: String, rest: String) {
        prefixes.append(Prefix(first: first, rest: rest))
    }

    /// Ends what the last `push` began; with `keepsMarker`, a block without text leaves its first prefix.
    mutating func pop(keepsMarker: Bool = false) {
        if keepsMarker, let prefix = prefixes.last, !prefix.isStarted { startLine() }
        prefixes.removeLast()
    }

    private mutating func startLine() {
        if breaks == 0, isOpen { return }
        while breaks > 0 {
            trimLine()
            bytes.append(0x0A)
            breaks -= 1
            // A blank line within a quotation is part of it.
            if breaks > 0 {
                for prefix in prefixes where prefix.isStarted { bytes.append(contentsOf: prefix.rest.utf8) }
            }
        }
        column = 0
        for index in prefixes.indices {
            let prefix = prefixes[index].isStarted ? prefixes[index].rest : prefixes[index].first
            bytes.append(contentsOf: prefix.utf8)
            if width != nil { column += TextWidth.columns(prefix) }
            prefixes[index].isStarted = true
        }
        (isOpen, isEmpty) = (true, true)
    }

    /// Takes blanks from the end.
    mutating func trimLine() {
        while bytes.last == 0x20 { bytes.removeLast() }
    }
}
