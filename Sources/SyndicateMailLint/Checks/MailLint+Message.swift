internal import Syndicate
internal import SyndicateHTML
internal import SyndicateMail
internal import SyndicateValidation

/// What the message around the HTML says.
extension MailLint {
    mutating func check(_ message: MailMessageParts) {
        let start = 0..<0
        if !message.hasTextBefore {
            report(message.hasTextBehind ? .textPartOrder : .textPartMissing, start)
        }
        let header = message.header
        for name in ["From", "Date", "Subject"] where !MailText.isVisible(header[name.lowercased()] ?? "") {
            report(.headerMissing, start, value: name)
        }
        checkParts(message.contentIDs)
        guard header["list-unsubscribe"]?.lowercased().contains("<https://") ?? false else {
            let detail =
                header["list-unsubscribe"] == nil
                ? "there is no List-Unsubscribe" : "List-Unsubscribe has no https address"
            return report(.listUnsubscribeMissing, start, detail: detail)
        }
        if header["list-unsubscribe-post"]?.lowercased() != "list-unsubscribe=one-click" {
            report(.listUnsubscribeMissing, start, detail: "there is no List-Unsubscribe-Post for one click")
        }
    }

    /// What the HTML names by `cid:` must be in the message.
    private mutating func checkParts(_ known: Set<String>) {
        guard wants(.cidMissing) else { return }
        for number in nodes.indices {
            for name in ["src", "background"] {
                guard let address = nodes[number].element[name].map(Self.trimmed) else { continue }
                if let part = Self.part(address), !known.contains(part) {
                    report(.cidMissing, at: number, attribute: name, value: address)
                }
            }
            for declaration in nodes[number].own {
                // Identifiers are told by their letters' case.
                let words = StyleComputer.words(declaration.declaration.value)
                for word in words where word.lowercased().hasPrefix("url(") {
                    let address = word.dropFirst(4).filter { !"\"') ".contains($0) }
                    guard let part = Self.part(address), !known.contains(part) else { continue }
                    report(.cidMissing, at: number, attribute: "style", range: declaration.range, value: address)
                }
            }
        }
    }

    /// The Content-ID that an address names.
    private static func part(_ address: String) -> String? {
        guard address.utf8.count > 4, address.utf8.prefix(4).elementsEqual("cid:".utf8, by: { $0 | 0x20 == $1 | 0x20 })
        else { return nil }
        return IRI.decode(String(address.dropFirst(4)))
    }
}
