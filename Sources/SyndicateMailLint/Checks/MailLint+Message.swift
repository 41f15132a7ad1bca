internal import SyndicateValidation

/// What the message around the HTML says.
extension MailLint {
    mutating func check(_ message: MailMessageParts) {
        let start = 0..<0
        if !message.hasTextBefore {
            report(message.hasTextBehind ? .textPartOrder : .textPartMissing, start)
        }
        let header = message.header
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
}
