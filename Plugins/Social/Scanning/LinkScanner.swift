internal import Syndicate

/// Finds links, with and without scheme, as X does.
struct LinkScanner {
    /// The longest link, with its scheme, in units of UTF-16.
    private static let maximumLength = 4096
    /// The longest name of a link that X has shortened.
    private static let maximumSlug = 40

    private let text: [UInt32]
    private let findsBare: Bool
    private var found: [Finding] = []

    /// - Parameter findsBare: Whether links without scheme are found, too.
    static func links(in text: [UInt32], findsBare: Bool = true) -> [Finding] {
        guard text.contains(0x2E) else { return [] }
        var scanner = LinkScanner(text: text, findsBare: findsBare)
        scanner.scan()
        return scanner.found
    }

    private init(text: [UInt32], findsBare: Bool) {
        self.text = text
        self.findsBare = findsBare
    }

    private func at(_ position: Int) -> UInt32 { position < text.count ? text[position] : 0 }

    private mutating func scan() {
        var chain: DomainChain?
        // Where the scalar before a link may stand at the earliest.
        var floor = 0
        var start = ScalarClass.mayPrecedeLink(text[0]) ? 1 : 0
        var isFirst = start == 1
        while start < text.count {
            var end: Int?
            let isBoundary = start == 0 || start > floor && ScalarClass.mayPrecedeLink(text[start - 1])
            if isBoundary {
                let scheme = schemeLength(start)
                if scheme > 0 {
                    let host = start + scheme
                    if ScalarClass.isDomain(at(host)), host < text.count {
                        if chain.map({ host >= $0.end }) ?? true { chain = DomainChain(text, from: host) }
                        // A look ahead: the chain itself must not move on, as a link may begin before the host.
                        var ahead = chain
                        if let domainEnd = ahead?.domainEnd(from: host) {
                            end = take(start: start, host: host, domainEnd: domainEnd)
                        }
                    }
                }
                if end == nil, ScalarClass.isDomain(text[start]) {
                    if chain.map({ start >= $0.end }) ?? true { chain = DomainChain(text, from: start) }
                    if let domainEnd = chain?.domainEnd(from: start) {
                        end = take(start: start, host: nil, domainEnd: domainEnd)
                    }
                }
            }
            if let end {
                floor = end
                start = max(end + 1, start + 1)
                isFirst = false
            } else if isFirst {
                // Nothing begins behind the first scalar; something may begin with it.
                isFirst = false
                start = 0
                chain = nil
            } else {
                start = max(start + 1, start == 0 ? 1 : 0)
            }
        }
    }

    private func schemeLength(_ start: Int) -> Int {
        guard at(start) | 0x20 == 0x68, at(start + 1) | 0x20 == 0x74, at(start + 2) | 0x20 == 0x74,
            at(start + 3) | 0x20 == 0x70
        else { return 0 }
        let length = at(start + 4) | 0x20 == 0x73 ? 5 : 4
        return at(start + length) == 0x3A && at(start + length + 1) == 0x2F && at(start + length + 2) == 0x2F
            ? length + 3 : 0
    }

    /// Takes what follows the domain, and the link if it is one; gives where the match ends.
    private mutating func take(start: Int, host: Int?, domainEnd: Int) -> Int {
        var end = domainEnd
        if at(end) == 0x3A, ScalarClass.isDigit(at(end + 1)) {
            end += 2
            while ScalarClass.isDigit(at(end)) { end += 1 }
        }
        let hasPath = at(end) == 0x2F && end < text.count
        if hasPath { end = pathEnd(end + 1) }
        end = queryEnd(end)

        let domain = (host ?? start)..<domainEnd
        let schemeLength = host.map { $0 - start } ?? 8
        let length = text[start..<end].reduce(0) { $0 + ($1 < 0x10000 ? 1 : 2) }
        guard length + schemeLength <= Self.maximumLength, DomainLabels.isValid(text, domain) else { return end }
        if host != nil {
            if let short = shortened(start, domain, end) {
                if let short = short.end { found.append(Finding(.url, start..<short)) }
            } else {
                found.append(Finding(.url, start..<end))
            }
            return end
        }
        guard findsBare else { return end }
        if start > 0, [0x2D, 0x5F, 0x2E, 0x2F].contains(text[start - 1]) { return end }
        var names = Self.asciiDomains(text, domain)
        guard let last = names.popLast() else { return end }
        for name in names { found.append(Finding(.url, name)) }
        found.append(Finding(.url, hasPath ? last.lowerBound..<end : last))
        return end
    }

    /// The domains in ASCII and accented Latin letters inside a domain that was found where no spaces are between words.
    private static func asciiDomains(_ text: [UInt32], _ domain: Range<Int>) -> [Range<Int>] {
        func isName(_ position: Int) -> Bool {
            let scalar = text[position]
            return scalar == 0x2D || ScalarClass.isAlphanumeric(scalar) || ScalarClass.isAccentedLatin(scalar)
        }
        var names: [Range<Int>] = []
        var position = domain.lowerBound
        while position < domain.upperBound {
            guard isName(position) else {
                position += 1
                continue
            }
            let start = position
            var end: Int?
            while true {
                let first = position
                while position < domain.upperBound, isName(position) { position += 1 }
                guard position > first, position < domain.upperBound, text[position] == 0x2E else { break }
                position += 1
                end = DomainChain.topLevelEnd(text, position, limit: domain.upperBound) ?? end
            }
            if let end {
                names.append(start..<end)
                position = max(end, start + 1)
            }
        }
        return names
    }

    /// For a link to `t.co` where it ends; its name must not be too long. `nil` for any other link.
    private func shortened(_ start: Int, _ domain: Range<Int>, _ end: Int) -> (end: Int?, Void)? {
        let name = text[domain].map { $0 < 0x80 ? ScalarClass.lowercased($0) : $0 }
        guard name == [0x74, 0x2E, 0x63, 0x6F], at(domain.upperBound) == 0x2F else { return nil }
        let slug = domain.upperBound + 1
        var slugEnd = slug
        while slugEnd < end, ScalarClass.isAlphanumeric(text[slugEnd]) { slugEnd += 1 }
        guard slugEnd > slug else { return nil }
        guard slugEnd - slug <= Self.maximumSlug else { return (nil, ()) }
        return (queryEnd(slugEnd), ())
    }

    private func pathEnd(_ start: Int) -> Int {
        var position = start
        var end = start
        while position < text.count {
            let scalar = text[position]
            if scalar == 0x28 {
                guard let closed = parenthesesEnd(position) else { break }
                position = closed
                end = closed
            } else if isPath(scalar) {
                position += 1
                if isPathEnding(scalar) { end = position }
            } else {
                break
            }
        }
        return end
    }

    /// Where parentheses close that hold parts of a path, and one more pair at the most.
    private func parenthesesEnd(_ start: Int) -> Int? {
        var position = start + 1
        while isPath(at(position)) { position += 1 }
        let hadPath = position > start + 1
        if at(position) == 0x29 { return hadPath ? position + 1 : nil }
        guard at(position) == 0x28 else { return nil }
        let inner = position + 1
        position = inner
        while isPath(at(position)) { position += 1 }
        guard position > inner, at(position) == 0x29 else { return nil }
        position += 1
        while isPath(at(position)) { position += 1 }
        return at(position) == 0x29 ? position + 1 : nil
    }

    private func isWord(_ scalar: UInt32) -> Bool {
        ScalarClass.isAlphanumeric(scalar) || (0x400...0x4FF).contains(scalar) || ScalarClass.isAccentedLatin(scalar)
    }

    private func isPath(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21, 0x23...0x27, 0x2A...0x2F, 0x3A, 0x3B, 0x3D, 0x40, 0x5B, 0x5D, 0x5F, 0x7C, 0x7E, 0x2013: true
        default: isWord(scalar)
        }
    }

    private func isPathEnding(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2B, 0x2D, 0x3D, 0x5F, 0x23, 0x2F: true
        default: isWord(scalar)
        }
    }

    private func queryEnd(_ start: Int) -> Int {
        guard at(start) == 0x3F else { return start }
        var position = start + 1
        var end = start
        while position < text.count {
            switch text[position] {
            case 0x2D, 0x5F, 0x26, 0x3D, 0x23, 0x2F, 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
                position += 1
                end = position
            case 0x21, 0x3F, 0x2A, 0x27, 0x40, 0x28, 0x29, 0x3B, 0x3A, 0x2B, 0x24, 0x25, 0x5B, 0x5D, 0x2E, 0x2C, 0x7E,
                0x7C:
                position += 1
            default:
                return end
            }
        }
        return end
    }
}
