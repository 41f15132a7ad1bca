internal import Syndicate

extension JSONDatatype {
    /// The address of the version.
    static let version = JSONDatatype { validation, node, text in
        guard JSONFeedVersion(rawValue: text) == nil else { return }
        let fix = JSONFeedVersion(text).flatMap { version in
            node.plainRange.map { Fix("write the address of the version", [Fix.Edit($0, version.rawValue)]) }
        }
        validation.report(.invalidVersion, at: node, value: text, fix: fix)
    }

    /// A date of RFC 3339, whose letters may be small.
    static let date = JSONDatatype { validation, node, text in
        guard let date = Timestamp(rfc3339: text.uppercased()) else {
            return validation.report(.invalidRFC3339Date, at: node, value: text, fix: dateFix(node, text))
        }
        let isFuture = validation.options.now.map { date.seconds > $0 + 86_400 } ?? false
        if date.seconds < 0 || isFuture { validation.report(.implausibleDate, at: node, value: text) }
    }

    private static func dateFix(_ node: JSONNode, _ text: String) -> Fix? {
        guard let plain = node.plainRange, let date = Timestamp(lenient: text), date.unparsed == nil,
            date.precision >= .minute, date.offsetMinutes != nil
        else { return nil }
        let mended = date.rfc3339
        return Fix("write the date as “\(mended)”", [Fix.Edit(plain, mended)])
    }

    /// A language tag of BCP 47.
    static let language = JSONDatatype { validation, node, text in
        guard !isLanguage(text) else { return }
        let mended = text.split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-")
        let fix = isLanguage(mended) ? node.plainRange.map { Fix("write a hyphen", [Fix.Edit($0, mended)]) } : nil
        validation.report(.invalidLanguage, at: node, value: text, fix: fix)
    }

    private static func isLanguage(_ text: String) -> Bool {
        LanguageTag(text).map { LanguageCodes.isRegistered($0.primary) } ?? false
    }

    /// A media type.
    static let mediaType = JSONDatatype { validation, node, text in
        if MediaType(text) == nil { validation.report(.invalidMIMEType, at: node, value: text) }
    }

    /// A number of bytes.
    static let wholeNumber = JSONDatatype { validation, node, text in
        guard let value = Double(text), value >= 0, value.isFinite, value.rounded() == value else {
            return validation.report(.invalidNonNegativeInteger, at: node, value: text)
        }
    }

    /// A length of time in seconds.
    static let seconds = JSONDatatype { validation, node, text in
        guard let value = Double(text), value >= 0, value.isFinite else {
            return validation.report(.negativeNumber, at: node, value: text)
        }
    }

    /// The protocol of a hub.
    static let hubType = notBlank.and(
        JSONDatatype { validation, node, text in
            guard !text.trimmed.isEmpty, text != "rssCloud", text != "WebSub" else { return }
            let near = Suggestion.nearest(to: text, in: ["rssCloud", "WebSub"])
            validation.report(
                .unknownHubType, at: node, value: text, detail: near.map { "; did you mean “\($0)”?" } ?? "")
        })
}
