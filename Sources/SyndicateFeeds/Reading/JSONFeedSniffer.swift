internal import Syndicate

/// Tells a JSON Feed from other JSON by its top-level members.
enum JSONFeedSniffer {
    /// Whether the source is called JSON, so that it is to be read as a feed or refused, or is a feed by its members.
    static func isJSONFeed(_ source: ImportSource) -> Bool {
        if source.fileExtension == "json" || source.mediaType?.hasSuffix("json") == true { return true }
        return isJSONFeed(source.bytes)
    }

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
            // Nearly JSON, perhaps, or the first bytes of something large.
            return bytes.prefix(1 << 16).contains(version)
        }
    }

    private static let version = Array("jsonfeed.org/version/".utf8)
    private static let jsonfeed = Array("jsonfeed".utf8)
}

extension ArraySlice<UInt8> {
    /// Whether `word` stands somewhere in the bytes.
    fileprivate func contains(_ word: [UInt8]) -> Bool {
        indices.contains { self[$0...].starts(with: word) }
    }
}
