internal import Syndicate

/// What is to be said of a piece of HTML, wherever it stands.
struct MarkupCheck {
    /// One thing that was found; what it is about is the text as a whole.
    struct Flaw {
        var rule: Rule
        var attribute: String?
        var value: String?
        var detail = ""
    }

    /// Whether what the W3C validator reports counts, not only what can do harm.
    let isW3C: Bool
    /// Whether the format does not say what relative addresses are relative to.
    let wantsAbsolute: Bool

    private var found: [Flaw] = []
    private var reported: Set<String> = []
    private var isRelative = false

    init(isW3C: Bool, wantsAbsolute: Bool) {
        self.isW3C = isW3C
        self.wantsAbsolute = wantsAbsolute
    }

    /// What is wrong with a text, in its order; what makes it no good HTML comes last.
    mutating func flaws(of text: String) -> [Flaw] {
        guard MarkupScanner.isWorthScanning(text) else { return [] }
        var scanner = MarkupScanner(text)
        while let tag = scanner.next() {
            if !tag.isEnd { check(tag) }
        }
        if let flaw = scanner.flaws.first {
            found.append(Flaw(rule: .notHTML, detail: flaw.sentence))
        }
        return found
    }

    private mutating func check(_ tag: MarkupScanner.Tag) {
        guard !Self.isRisk(element: tag.name, isW3C: isW3C) else {
            if reported.insert(tag.name).inserted {
                found.append(Flaw(rule: .securityRisk, detail: "an element “\(tag.name)”"))
            }
            return
        }
        for (name, content) in tag.attributes {
            if name == "style", let flaw = StyleCheck.flaw(in: content, isStrict: isW3C) {
                found.append(Flaw(rule: .dangerousStyleAttr, attribute: "style", value: flaw))
            } else if Self.isRisk(attribute: name, content, isW3C: isW3C), reported.insert("@" + name).inserted {
                found.append(Flaw(rule: .securityRiskAttr, attribute: name, value: content))
            }
            if wantsAbsolute, name == "href" || name == "src", !isRelative, isRelativeReference(content) {
                isRelative = true
                found.append(Flaw(rule: .containsRelRef, value: content))
            }
        }
    }

    private func isRelativeReference(_ address: String) -> Bool {
        let text = address.trimmed
        return !text.hasPrefix("#") && !IRI.isAbsolute(text) && !(text.isEmpty && !isW3C)
    }

    /// Whether readers strike an element out.
    static func isRisk(element name: String, isW3C: Bool) -> Bool {
        if isW3C {
            return HTMLElements.isKnown(name) && !HTMLElements.isAcceptable(name)
                && !["html", "head", "body", "title"].contains(name)
        }
        return HTMLElements.isDangerous(name)
    }

    /// Whether readers strike an attribute out.
    static func isRisk(attribute name: String, _ value: String, isW3C: Bool) -> Bool {
        if name.hasPrefix("on"), name.utf8.count > 2 { return true }
        if HTMLElements.isAddress(attribute: name), isScript(value) { return true }
        return isW3C && !HTMLElements.isAcceptable(attribute: name)
    }

    /// Whether an address runs as a program, however it is dressed up.
    private static func isScript(_ address: String) -> Bool {
        let plain = String(decoding: address.utf8.filter { $0 > 0x20 }.prefix(32), as: UTF8.self).lowercased()
        return plain.hasPrefix("javascript:") || plain.hasPrefix("vbscript:") || plain.hasPrefix("data:text/html")
    }
}
