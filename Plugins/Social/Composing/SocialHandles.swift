internal import Syndicate

/// The handles of people on one network, by name.
struct SocialHandles {
    private var handles: [String: String] = [:]
    /// Names in the order in which they were told, so that the same comes out of every run.
    private var names: [String] = []
    /// Handles that the network does not know as such.
    var dropped: [SocialPost.Dropped] = []

    private let style: SocialStyle

    /// The handles of the entry's and the feed's people; what an option says comes first.
    ///
    /// - Parameter settings: `Name=@handle` each.
    init(
        _ network: SocialNetwork, _ style: SocialStyle, entry: Entry, feed: FeedMetadata, settings: [String]
    ) throws(ExportError) {
        self.style = style
        for setting in settings {
            guard let sign = setting.firstIndex(of: "="), sign > setting.startIndex else {
                throw ExportError(.option, "option handle: \"\(setting)\" is not Name=@handle")
            }
            add(String(setting[..<sign]), String(setting[setting.index(after: sign)...]))
        }
        let networks = [network.name] + network.aliases
        for person in entry.authors + entry.contributors + feed.people + feed.authors + feed.contributors {
            for profile in person.socialProfiles where networks.contains(profile.network.lowercased()) {
                if let name = person.name, let handle = profile.handle { add(name, handle) }
            }
        }
        if let reviewer = entry.review?.reviewer, let name = reviewer.name,
            let handle = reviewer.socialProfiles.first(where: { networks.contains($0.network.lowercased()) })?
                .handle
        {
            add(name, handle)
        }
    }

    private mutating func add(_ name: String, _ handle: String) {
        let name = SocialWords.line(name)
        let handle = SocialWords.line(handle)
        guard !name.isEmpty, handles[name] == nil else { return }
        if case .none = style.handle { return }
        let bare = handle.hasPrefix("@") ? String(handle.dropFirst()) : handle
        guard Self.isHandle(bare, style.handle) else {
            dropped.append(.init(field: "mention", value: handle, reason: "\(style.title) has no such handle."))
            return
        }
        handles[name] = "@" + bare
        names.append(name)
    }

    /// The handle of a person, with its sign.
    subscript(_ name: String) -> String? { handles[SocialWords.line(name)] }

    /// Puts handles behind the names where a text has them first, and says whose.
    func mark(_ text: String) -> (text: String, names: [String]) {
        var text = text
        var marked: [String] = []
        for name in names.sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) }) {
            guard let handle = handles[name], let range = Self.range(of: name, in: text) else { continue }
            guard Self.range(of: handle, in: text) == nil else { continue }
            text.insert(contentsOf: " (\(handle))", at: range.upperBound)
            marked.append(name)
        }
        return (text, marked)
    }

    /// Where a whole name stands.
    private static func range(of name: String, in text: String) -> Range<String.Index>? {
        var start = text.startIndex
        while let found = text[start...].firstRange(of: name) {
            func isWord(_ character: Character?) -> Bool { character?.isLetter == true || character?.isNumber == true }
            let before = found.lowerBound > text.startIndex ? text[text.index(before: found.lowerBound)] : nil
            let after = found.upperBound < text.endIndex ? text[found.upperBound] : nil
            // A particle may follow a Korean name at once; whoever splits it there would break the word.
            if !isWord(before), !isWord(after) { return found }
            start = found.upperBound
        }
        return nil
    }

    private static func isHandle(_ handle: String, _ rule: SocialStyle.Handle) -> Bool {
        let bytes = Array(handle.utf8)
        func isWord(_ byte: UInt8) -> Bool { ScalarClass.isAlphanumeric(UInt32(byte)) || byte == 0x5F }
        switch rule {
        case .none: return false
        case .word(let limit): return (1...limit).contains(bytes.count) && bytes.allSatisfy(isWord)
        case .dotted(let limit):
            return (1...limit).contains(bytes.count) && bytes.allSatisfy { isWord($0) || $0 == 0x2E }
                && bytes.first != 0x2E && bytes.last != 0x2E
        case .address:
            let sides = bytes.split(separator: 0x40, omittingEmptySubsequences: false)
            // Without a server it would be somebody else on each.
            guard sides.count == 2, let name = sides.first, !name.isEmpty, bytes.count <= 300 else { return false }
            return name.allSatisfy { isWord($0) || $0 == 0x2E || $0 == 0x2D } && isWord(name[name.startIndex])
                && isDomain(Array(sides[1]))
        case .domain: return isDomain(bytes)
        }
    }

    private static func isDomain(_ bytes: [UInt8]) -> Bool {
        let labels = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
        return labels.count > 1 && bytes.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.count) && label.first != 0x2D && label.last != 0x2D
                    && label.allSatisfy { ScalarClass.isAlphanumeric(UInt32($0)) || $0 == 0x2D }
            }
    }
}
