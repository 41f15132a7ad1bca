internal import Syndicate

// RSS 2.0, “Elements of <item>”, “Optional channel elements”.
extension Datatype {
    /// A text that must say something, though the W3C validator lets it be empty.
    static let filledText = Datatype { validation, value in
        if !validation.follows(.w3c) { notBlank.check(&validation, value) }
    }

    /// The version that `rss` states.
    static let rssVersion = Datatype { validation, value in
        let between = validation.follows(.w3c) ? [] : ["0.93", "0.94"]
        if !(["0.91", "0.92", "2.0"] + between).contains(value.text) { validation.report(.invalidRSSVersion, value) }
    }

    /// An identifier of an item, unless it says of itself that it is no address.
    static let guid = Datatype { validation, value in
        if value.text.isEmpty { validation.report(.notBlank, value) }
        switch value.node.attribute("isPermaLink") {
        case nil, "true": validation.checkPermalink(value)
        case "false",
            _ where validation.follows(.w3c):
            if value.text.utf8.count < 9, !value.text.isEmpty,
                value.text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            {
                validation.report(.notSufficientlyUnique, value)
            }
        default: break
        }
    }

    /// Whether an identifier is an address.
    static let isPermaLink = Datatype { validation, value in
        guard value.text != "true", value.text != "false" else { return }
        let small = value.text.trimmed.lowercased()
        var fix: Fix?
        if small == "true" || small == "false", let range = value.node.attributeRange("isPermaLink")?.value {
            fix = Fix("write “\(small)”", [Fix.Edit(range, small)])
        }
        validation.report(.invalidBooleanAttribute, value, fix: fix)
    }

    /// The length of an enclosure in bytes.
    static let enclosureLength = Datatype { validation, value in
        guard let length = value.wholeNumber else { return validation.report(.invalidIntegerAttribute, value) }
        guard length < 0 else { return }
        let named = value.asElement(of: value.node.name)
        guard length == -1 else { return validation.report(.invalidNonNegativeInteger, named) }
        let fix = value.range.map { Fix("write “0” for a length that is not known", [Fix.Edit($0, "0")]) }
        validation.report(.useZeroForUnknown, named, fix: fix)
    }

    /// An address that can be loaded by http or https.
    static let webAddress = Datatype { validation, value in
        let iri = IRI(value.text)
        let isWeb = iri.scheme == "http" || iri.scheme == "https"
        var isFine =
            isWeb && iri.firstError == nil && !(iri.host ?? "").isEmpty && !value.text.utf8.contains { $0 >= 0x80 }
        if isFine, validation.follows(.w3c) {
            isFine = (iri.host ?? "").utf8.contains(UInt8(ascii: ".")) && (!iri.path.isEmpty || iri.query == nil)
        }
        if !isFine { validation.report(.invalidURLAttribute, value) }
    }

    /// The port of a cloud.
    static let port = integer(in: 1...Int.max, otherwise: .invalidIntegerAttribute)
        .and(
            Datatype { validation, value in
                guard !validation.follows(.w3c), let port = value.wholeNumber, port > 65_535 else { return }
                validation.report(.invalidIntegerAttribute, value)
            })

    /// The protocol of a cloud.
    static let cloudProtocol = Datatype { validation, value in
        guard !validation.follows(.w3c), !["xml-rpc", "soap", "http-post"].contains(value.text) else { return }
        let small = value.text.trimmed.lowercased()
        var fix: Fix?
        if ["xml-rpc", "soap", "http-post"].contains(small), let range = value.node.attributeRange("protocol")?.value {
            fix = Fix("write “\(small)”", [Fix.Edit(range, small)])
        }
        validation.report(.invalidCloudProtocol, value, fix: fix)
    }

    /// An hour that readers need not ask in.
    static let skipHour = Datatype { validation, value in
        guard let hour = value.wholeNumber else { return validation.report(.invalidHour, value) }
        let isOld = validation.format.version == "0.91" && !validation.follows(.w3c)
        if hour == 24 {
            guard !isOld else { return }
            let fix = value.range.map { Fix("write midnight as “0”", [Fix.Edit($0, "0")]) }
            return validation.report(.useZeroForMidnight, value, fix: fix)
        }
        if !(0...23).contains(hour) { validation.report(.invalidHour, value) }
    }

    /// The days of the week as RSS spells them.
    static let daysOfTheWeek = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// A day that readers need not ask on.
    static let skipDay = Datatype { validation, value in
        let days = daysOfTheWeek
        guard !days.contains(value.text) else { return }
        let small = value.text.lowercased()
        let meant = days.first { $0.lowercased() == small || $0.lowercased().prefix(3) == small }
        let fix = meant.flatMap { meant in value.range.map { Fix("write “\(meant)”", [Fix.Edit($0, meant)]) } }
        validation.report(.invalidDay, value, fix: fix)
    }

    /// A PICS label.
    static let rating = Datatype { validation, value in
        guard !validation.follows(.w3c), !value.text.hasPrefix("(PICS-") else { return }
        validation.report(.ratingNotPICS, value)
    }
}

extension Validation {
    /// Looks at an identifier that is said to be the address of the item.
    fileprivate mutating func checkPermalink(_ value: Value) {
        let text = value.text.lowercased()
        let isName = ["tag:", "urn:", "uuid:"].contains { text.hasPrefix($0) }
        let fix = permalinkFix(value)
        if isName, !follows(.w3c) { return report(.invalidPermalink, value, fix: fix) }
        let before = log.counts[.error] ?? 0
        guard IRI(value.text).isAbsolute else { return checkRelative(value, fix) }
        Datatype.address(isFull: true, otherwise: .invalidHTTPGUID).check(&self, value)
        if (log.counts[.error] ?? 0) == before, text.hasPrefix("tag:") || text.hasPrefix("urn:uuid:") {
            report(.invalidPermalink, value, fix: fix)
        }
    }

    /// Looks at an identifier without a scheme.
    private mutating func checkRelative(_ value: Value, _ fix: Fix?) {
        // The W3C validator speaks of the character alone where one stands there that no address has.
        if follows(.w3c), value.text.utf8.contains(where: { $0 < 0x80 && !isURIByte($0) }) {
            return report(.invalidURIChar, value)
        }
        report(.invalidHTTPGUID, value, fix: fix)
    }

    private func isURIByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
            || ";/?:@&=+$.-_!~*'()%,#".utf8.contains(byte)
    }

    /// The fix that says of an identifier that it is no address.
    private func permalinkFix(_ value: Value) -> Fix? {
        guard !value.text.isEmpty else { return nil }
        let tag = value.node.startTag
        let summary = "say that the identifier is no address"
        if let own = value.node.attributeRange("isPermaLink") { return Fix(summary, [Fix.Edit(own.value, "false")]) }
        let end = tag.name.upperBound
        return Fix(summary, [Fix.Edit(end..<end, " isPermaLink=\"false\"")])
    }
}
