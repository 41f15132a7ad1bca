internal import SyndicateHTML
internal import SyndicateMail
internal import SyndicateValidation

/// What mail programs do not support.
extension MailLint {
    /// What is used of a feature.
    private struct Use {
        var mark: FeatureMarks.Mark
        var range: Range<Int>
        var node: Int?
        var element: String
        /// Whether a plainer way stands beside it, so that nothing is lost where it is missing.
        var hasFallback: Bool
        /// Whether every use is where Outlook does not look.
        var isHiddenFromOutlook: Bool
        var count = 1
    }

    mutating func checkClients() {
        guard wants(.clientSupport) || wants(.clientSupportGraceful) else { return }
        let support = options.support
        let marks = FeatureMarks(support)
        var uses: [Int: Use] = [:]
        gather(marks, &uses)
        let wanted = support.clients.indices.filter { options.clients?.contains(support.clients[$0]) ?? true }
        for (number, use) in uses.sorted(by: { $0.key < $1.key }) {
            report(support.features[number], use, support, wanted)
        }
    }

    private mutating func report(
        _ feature: ClientSupport.Feature, _ use: Use, _ support: ClientSupport, _ wanted: [Int]
    ) {
        if let rule = FeatureHarm.rule(for: feature.id), wants(rule) { return }
        var missing: [MailClient] = []
        var partial: [MailClient] = []
        for index in wanted {
            let client = support.clients[index]
            if use.isHiddenFromOutlook, client.id == "outlook.windows" { continue }
            switch feature.levels[index] {
            case .none: missing.append(client)
            case .partial: partial.append(client)
            case .full, .unknown: break
            }
        }
        let isGrave = FeatureHarm.isGrave(feature.id) && !use.hasFallback
        let more = use.count > 1 ? "; used \(use.count) times" : ""
        if isGrave, !missing.isEmpty {
            report(.clientSupport, feature, use, Self.names(missing, of: support) + more)
        } else if !missing.isEmpty || !partial.isEmpty {
            let names = Self.names(missing.isEmpty ? partial : missing, of: support)
            report(.clientSupportGraceful, feature, use, (missing.isEmpty ? "in part in " : "not in ") + names + more)
        }
    }

    private mutating func report(_ rule: Rule, _ feature: ClientSupport.Feature, _ use: Use, _ detail: String) {
        let tried = "\(detail) (\(feature.id), tried \(feature.date))"
        if let node = use.node {
            report(rule, at: node, range: use.range, value: use.mark.name, detail: tried)
        } else {
            report(rule, use.range, element: use.element, value: use.mark.name, detail: tried)
        }
    }

    /// The programs; a family whose programs all are among them by its name alone.
    private static func names(_ clients: [MailClient], of support: ClientSupport) -> String {
        var names: [String] = []
        var done: Set<String> = []
        for client in clients where !done.contains(client.family) {
            let family = support.clients.filter { $0.family == client.family }
            if family.count > 1, family.allSatisfy(clients.contains) {
                done.insert(client.family)
                names.append(MailClient.families[client.family] ?? client.family)
            } else {
                names.append(client.name)
            }
        }
        let shown = names.prefix(6).joined(separator: ", ")
        return names.count > 6 ? "\(shown) and \(names.count - 6) more" : shown
    }

    // MARK: Uses

    private func gather(_ marks: FeatureMarks, _ uses: inout [Int: Use]) {
        var found: [Int: Use] = [:]
        func add(
            _ mark: FeatureMarks.Mark, _ range: Range<Int>, node: Int?, element: String, fallback: Bool = false
        ) {
            guard let number = marks.features[mark] else { return }
            let isHidden = node.map { nodes[$0].isHiddenFromOutlook } ?? false
            if found[number] == nil {
                found[number] = Use(
                    mark: mark, range: range, node: node, element: element, hasFallback: fallback,
                    isHiddenFromOutlook: isHidden)
                return
            }
            found[number]?.count += 1
            // The first that has nothing to fall back on is the one to tell of.
            if found[number]?.hasFallback == true, !fallback {
                found[number]?.hasFallback = false
                found[number]?.mark = mark
                found[number]?.range = range
                found[number]?.node = node
            }
            if !isHidden { found[number]?.isHiddenFromOutlook = false }
        }

        for sheet in document.sheets {
            for rule in sheet.atRules {
                add(.atRule(rule.name), rule.range, node: nil, element: "style")
                guard rule.name == "media" else { continue }
                for word in [
                    "hover", "orientation", "prefers-color-scheme", "prefers-reduced-motion", "device-pixel-ratio",
                ]
                where rule.prelude.contains(word) {
                    add(.media(word), rule.range, node: nil, element: "style")
                }
            }
            for rule in sheet.rules {
                if let nested = rule.nested { add(.nesting, nested, node: nil, element: "style") }
                for mark in FeatureMarks.marks(ofSelector: String(decoding: bytes[rule.prelude], as: UTF8.self)) {
                    add(mark, rule.prelude, node: nil, element: "style", fallback: rule.scope == .sometimes)
                }
                // What holds only on some screens is an addition by itself.
                for (mark, range, hasFallback) in FeatureMarks.marks(of: rule.declarations) {
                    add(mark, range, node: nil, element: "style", fallback: hasFallback || rule.scope != .always)
                }
            }
        }
        for number in nodes.indices {
            let node = nodes[number]
            for (mark, range, hasFallback) in FeatureMarks.marks(of: node.own) {
                let ground = node.element["bgcolor"] != nil && mark == .property("background-image")
                add(mark, range, node: number, element: node.name, fallback: hasFallback || ground)
            }
            if node.tag != nil { add(.element(node.name), document.range(number), node: number, element: node.name) }
            for attribute in node.element.attributes where marks.features[.attribute(attribute.name)] != nil {
                let range = document.range(number, attribute: attribute.name)
                add(.attribute(attribute.name), range, node: number, element: node.name)
            }
            let element = node.element
            switch node.name {
            case "meta":
                add(.meta(element["name"]?.lowercased() ?? ""), document.range(number), node: number, element: "meta")
            case "img":
                let source = (element["src"] ?? "").lowercased()
                let range = document.range(number, attribute: "src")
                if source.hasPrefix("data:") {
                    add(.dataPicture, range, node: number, element: "img")
                } else if let dot = source.prefix(while: { $0 != "?" && $0 != "#" }).lastIndex(of: ".") {
                    let suffix = source[source.index(after: dot)...].prefix { $0 != "?" && $0 != "#" }
                    add(.picture(String(suffix)), range, node: number, element: "img")
                }
            case "a" where element["href"]?.hasPrefix("#") ?? false:
                add(.fragmentLink, document.range(number, attribute: "href"), node: number, element: "a")
            default: break
            }
        }
        uses = found
    }
}
