internal import SyndicateHTML
internal import SyndicateValidation

/// Headings, and the way out.
extension MailLint {
    mutating func checkHeadings() {
        var last = 0
        for number in nodes.indices {
            let node = nodes[number]
            guard node.element.namespace == .html, node.name.utf8.count == 2, node.name.utf8.first == UInt8(ascii: "h"),
                let level = node.name.last?.wholeNumberValue, (1...6).contains(level), !node.light.isHidden
            else { continue }
            if level > last + 1 {
                let detail = last == 0 ? "it is the first" : "it follows h\(last)"
                report(.headingOrder, at: number, detail: detail)
            }
            last = level
        }
    }

    mutating func checkUnsubscribing() {
        guard wants(.unsubscribeMissing) else { return }
        for node in nodes where node.name == "a" {
            guard let href = node.element["href"] else { continue }
            if Unsubscribing.isMeant(href) || Unsubscribing.isMeant(node.element.text) { return }
        }
        guard let body = document.first("body") else { return }
        // What is missing is missing at the end.
        let end = document.scanner.tags.last { $0.isEnd && $0.name == "body" }
        report(.unsubscribeMissing, end?.range ?? document.range(body), element: "body")
    }
}

/// Words by which links are known that end a subscription.
enum Unsubscribing {
    /// How much of a text is looked at.
    private static let limit = 2000

    static func isMeant(_ text: String) -> Bool {
        let bytes = Array(String(decoding: text.utf8.prefix(limit), as: UTF8.self).lowercased().utf8)
        for start in bytes.indices {
            guard let words = byFirst[bytes[start]] else { continue }
            if words.contains(where: { bytes[start...].starts(with: $0) }) { return true }
        }
        return false
    }

    private static let byFirst = Dictionary(grouping: words.map { Array($0.utf8) }) { $0[0] }

    private static let words = [
        "unsub", "opt-out", "optout", "opt_out", "opt out", "list-manage", "listunsub", "preferences",
        // Albanian to Welsh: what newsletters write there.
        "abbestell", "abmelden", "austragen", "désabonn", "desabonn", "désinscri", "desinscri", "darse de baja",
        "dar de baja", "date de baja", "cancelar la suscripci", "anular la suscripci", "disiscri",
        "cancella iscrizione",
        "annulla l'iscri", "annulla l’iscri", "cancelar inscri", "cancelar a inscri", "cancelar subscri",
        "cancelar a subscri",
        "descadastr", "uitschrijv", "afmelden", "avprenumerera", "avregistrer", "avsluta prenumeration", "avmeld",
        "meld deg av", "frameld", "afmeld", "peruuta tilaus", "peru tilaus", "segja upp áskrift", "wypisz", "zrezygnuj",
        "odhlás", "odhlas", "odjav", "dezabon", "leiratkoz", "leliratkoz", "отпис", "відпис", "διαγραφ", "κατάργηση",
        "abonelikten", "üyelikten", "הסר", "ביטול", "إلغاء", "الغاء", "لغو", "सदस्यता समाप्त", "सदस्यता रद्द", "অসাবস্ক্রাইব",
        "ยกเลิก", "hủy đăng ký", "huỷ đăng ký", "berhenti berlangganan", "配信停止", "購読解除", "購読を", "登録解除", "退订",
        "取消订阅", "取消訂閱", "退訂", "수신거부", "수신 거부", "구독 취소", "구독취소", "구독 해지",
    ]
}
