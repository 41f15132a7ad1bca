internal import Syndicate

/// What stands at an article's end.
extension ArticleReader {
    /// Takes profiles and tags from the end upwards, past related pieces and a line of copyright.
    mutating func readTail() {
        var profiles: [[SocialProfile]] = []
        upwards: for index in units.indices.reversed() {
            switch units[index].kind {
            case .related, .relatedLabel, .rule: continue
            case .list(let list):
                guard let found = ListReader.profiles(list) else { break upwards }
                profiles.append(found)
                units[index].kind = .taken
            case .lines(let lines, let isTight):
                switch tail(lines) {
                case .profiles(let found, let count):
                    profiles.append(found.profiles)
                    units[index].kind = .taken
                    if count < lines.count { units[index].kind = .lines(lines.dropLast(count), isTight: isTight) }
                    if !found.rest.isEmpty {
                        let rest = TextLine(found.rest, number: units[index].line)
                        let above = lines.dropLast(count)
                        units[index].kind = .lines(above + [rest], isTight: isTight)
                    }
                    if case .lines = units[index].kind { break upwards }
                case .invitation where !profiles.isEmpty:
                    article.removed.append((lines.first?.text ?? "", units[index].line))
                    units[index].kind = .taken
                case .metadata: units[index].kind = .taken
                case .copyright where profiles.isEmpty: continue
                default: break upwards
                }
            default: break upwards
            }
        }
        article.profiles = profiles.reversed().flatMap(\.self)
        units.removeAll { if case .taken = $0.kind { true } else { false } }
        dropRules()
    }

    private enum Tail { case profiles(ProfileReader.Found, lines: Int), invitation, metadata, copyright, other }

    private mutating func tail(_ lines: ArraySlice<TextLine>) -> Tail {
        if lines.count <= 20 {
            let text = lines.map(\.text).joined(separator: "\n")
            if let profiles = ProfileReader.find(text) { return .profiles(profiles, lines: lines.count) }
        }
        guard let last = lines.last else { return .other }
        if lines.count > 1 {
            return ProfileReader.find(last.text).map { .profiles($0, lines: 1) } ?? .other
        }
        if ProfileReader.isInvitation(last) { return .invitation }
        if last.text.unicodeScalars.first == "©", last.width <= 160 { return .copyright }
        let isLabelled = LabelledText(last.text).map { $0.separator == ":" } ?? false
        return isLabelled && article.metadata.take(last.text, rules) ? .metadata : .other
    }
}
