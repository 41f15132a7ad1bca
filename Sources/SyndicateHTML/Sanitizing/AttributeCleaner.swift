/// Chooses the attributes that an element keeps.
struct AttributeCleaner {
    let policy: SanitizerPolicy
    let element: HTMLElement
    let allowed: Set<String>

    private static let references: Set<String> = ["headers", "aria-describedby", "aria-labelledby"]

    /// The attributes that stay; `report` is told of the others.
    mutating func clean(report: inout SanitizerReport) -> [HTMLAttribute] {
        var attributes: [HTMLAttribute] = []
        for attribute in element.attributes where !attributes.contains(where: { $0.name == attribute.name }) {
            guard attribute.name.isPlainName, let value = value(of: attribute, report: &report) else { continue }
            attributes.append(HTMLAttribute(attribute.name, value))
            if value.isEmpty && !attribute.value.isEmpty && attribute.name == "style" { attributes.removeLast() }
        }
        if element.name == "a" { addRelations(to: &attributes) }
        return attributes
    }

    private func value(of attribute: HTMLAttribute, report: inout SanitizerReport) -> String? {
        let name = attribute.name
        let isListed = allowed.contains(name) || policy.globalAttributes.contains(name)
        var kept: String?
        switch name {
        case "id": kept = identifier(attribute.value)
        case "name" where isListed: kept = element.name == "a" ? identifier(attribute.value) : nil
        case "class": kept = classes(attribute.value)
        case "style":
            if policy.styleProperties.isEmpty { break }
            return StyleFilter.filter(attribute.value.withoutControls, properties: policy.styleProperties) {
                report.add(.style, element, $0)
            }
        case "target":
            kept =
                policy.allowsTarget && element.name == "a" && attribute.value.asciiLowercased == "_blank"
                ? "_blank" : nil
        case "srcdoc", "ping", "action", "formaction", "http-equiv", "xmlns", "is", "slot", "nonce": break
        case _ where name.hasPrefix("on"): break
        case "href", "cite", "longdesc", "src", "poster", "background", "data":
            guard isListed else { break }
            if let url = url(attribute) { return url }
            report.add(.url, element, name)
            return nil
        case "srcset":
            guard isListed else { break }
            return sourceSet(attribute, report: &report)
        case _ where Self.references.contains(name):
            guard isListed else { break }
            kept = attribute.value.htmlTokens.compactMap(identifier).joined(separator: " ")
        default: kept = isListed ? attribute.value.withoutControls : nil
        }
        if kept == nil { report.add(.attribute, element, name) }
        return kept
    }

    private func url(_ attribute: HTMLAttribute) -> String? {
        let value = attribute.value
        switch attribute.name {
        case "href":
            if value.trimmedHTMLSpace.utf8.first == UInt8(ascii: "#") {
                let target = URLFilter.cleaned(value).dropFirst()
                if target.isEmpty { return "#" }
                return identifier(String(target)).map { "#" + $0 } ?? (policy.allowsRelativeURLs ? "#" + target : nil)
            }
            return URLFilter.allowed(value, schemes: policy.linkSchemes, relative: policy.allowsRelativeURLs)
        case "cite", "longdesc":
            return URLFilter.allowed(value, schemes: policy.linkSchemes, relative: policy.allowsRelativeURLs)
        default:
            if policy.allowsDataImages, element.name == "img", attribute.name == "src" {
                let cleaned = URLFilter.cleaned(value)
                if URLFilter.isDataImage(cleaned) { return cleaned }
            }
            return URLFilter.allowed(value, schemes: policy.sourceSchemes, relative: policy.allowsRelativeURLs)
        }
    }

    private func sourceSet(_ attribute: HTMLAttribute, report: inout SanitizerReport) -> String? {
        var set = SourceSet(parsing: attribute.value.withoutControls)
        let count = set.candidates.count
        set.candidates = set.candidates.compactMap { candidate in
            URLFilter.allowed(candidate.url, schemes: policy.sourceSchemes, relative: policy.allowsRelativeURLs)
                .map { SourceSet.Candidate(url: $0, descriptor: candidate.descriptor) }
        }
        if set.candidates.count < count { report.add(.url, element, "srcset") }
        return set.candidates.isEmpty ? nil : set.text
    }

    private func identifier(_ value: String) -> String? {
        let value = value.withoutControls
        guard !value.isEmpty else { return nil }
        switch policy.identifiers {
        case .removed: return nil
        case .kept: return value
        case .prefixed(let prefix): return value.utf8.starts(with: prefix.utf8) ? value : prefix + value
        }
    }

    private func classes(_ value: String) -> String? {
        switch policy.classes {
        case .removed: return nil
        case .kept: return value.withoutControls
        case .only(let names):
            let kept = value.htmlTokens.filter(names.contains)
            return kept.isEmpty ? nil : kept.joined(separator: " ")
        }
    }

    /// Says in `rel` what the policy asks for, and `noopener` where the link opens a window.
    private func addRelations(to attributes: inout [HTMLAttribute]) {
        guard attributes.contains(where: { $0.name == "href" }) else { return }
        var wanted = policy.linkRelations
        if attributes.contains(where: { $0.name == "target" }), !wanted.contains("noopener") {
            wanted.append("noopener")
        }
        guard !wanted.isEmpty else { return }
        let index = attributes.firstIndex { $0.name == "rel" }
        var words = index.map { attributes[$0].value.asciiLowercased.htmlTokens } ?? []
        words.removeAll { $0 == "opener" }
        for word in wanted where !words.contains(word) { words.append(word) }
        if let index {
            attributes[index].value = words.joined(separator: " ")
        } else {
            attributes.append(HTMLAttribute("rel", words.joined(separator: " ")))
        }
    }
}
