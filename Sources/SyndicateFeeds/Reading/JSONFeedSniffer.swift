internal import Syndicate

/// Tells a JSON Feed from other JSON by its top-level members.
enum JSONFeedSniffer {
    /// Whether the object says by `version` that it is a JSON Feed, or at least has `items`.
    static func isJSONFeed(_ bytes: [UInt8]) -> Bool {
        var scanner = JSONScanner(offset: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        let span = bytes.span
        do {
            while true {
                switch try scanner.next(span) {
                case .name(let name) where scanner.depth == 1:
                    let member = bytes[name.range]
                    if member.elementsEqual("items".utf8) { return true }
                    if member.elementsEqual("version".utf8), case .string(let text) = try scanner.next(span) {
                        return bytes[text.range].contains(jsonfeed)
                    }
                case .end: return false
                default: continue
                }
            }
        } catch {
            return false
        }
    }

    private static let jsonfeed = Array("jsonfeed".utf8)
}

extension ArraySlice<UInt8> {
    /// Whether `word` stands somewhere in the bytes.
    fileprivate func contains(_ word: [UInt8]) -> Bool {
        indices.contains { self[$0...].starts(with: word) }
    }
}
