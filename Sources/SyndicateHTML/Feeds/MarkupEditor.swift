internal import Syndicate

/// What changes markup wherever it stands in a feed.
protocol MarkupEditor {
    /// Changes a piece of HTML.
    mutating func edit(html: inout String)
    /// Changes XHTML; elements in other namespaces may stand between.
    mutating func edit(xhtml: inout [ExtensionNode])
    /// Whether a body stays that is markup only for those who decode or fetch it; `mediaType` is its type.
    mutating func keeps(opaque mediaType: String) -> Bool
    /// What stays of an address: itself, another, or nothing; `element` and `name` say where it stands, in terms of Atom.
    mutating func edited(address: String, of element: String, in name: String) -> String?
    /// Changes an element of another vocabulary than HTML, whose content is edited by itself.
    mutating func edit(foreign element: inout ExtensionElement)
    /// Runs `body` with what applies within an element that gives a base of its own.
    mutating func within(_ base: String?, _ body: (inout Self) -> Void)
}

extension MarkupEditor {
    mutating func edit(foreign element: inout ExtensionElement) {}

    mutating func edit(_ construct: inout TextConstruct?) {
        guard construct?.isMarkup ?? false else { return }
        within(construct?.base) { editor in
            switch construct?.value {
            case .html(var html):
                construct?.value = .text("")
                editor.edit(html: &html)
                construct?.value = .html(html)
            case .xhtml(var nodes):
                construct?.value = .text("")
                editor.edit(xhtml: &nodes)
                construct?.value = .xhtml(nodes)
            case .text, nil: break
            }
        }
    }

    /// Changes a body; false when nothing of it may stay.
    mutating func edit(_ content: inout Content) -> Bool {
        var stays = true
        within(content.base) { editor in
            switch content.value {
            case .text: break
            case .html(var html):
                content.value = .text("")
                editor.edit(html: &html)
                content.value = .html(html)
            case .xhtml(var nodes):
                content.value = .text("")
                editor.edit(xhtml: &nodes)
                content.value = .xhtml(nodes)
            case .xml(let mediaType, var nodes):
                content.value = .text("")
                if nodes.contains(where: \.isElement) {
                    nodes = nodes.flatMap { editor.edited($0) }
                    stays = nodes.contains(where: \.isElement)
                } else {
                    stays = editor.keeps(opaque: mediaType)
                }
                content.value = .xml(mediaType: mediaType, nodes)
            case .inline(let mediaType, var text):
                if MarkupTypes.isHTML(mediaType) {
                    editor.edit(html: &text)
                    content.value = .inline(mediaType: mediaType, text)
                } else if MarkupTypes.isXML(mediaType) {
                    stays = editor.keeps(opaque: mediaType)
                }
            case .base64(let mediaType, _):
                if MarkupTypes.isHTML(mediaType) || MarkupTypes.isXML(mediaType) {
                    stays = editor.keeps(opaque: mediaType)
                }
            case .external(let mediaType, let source):
                guard let address = editor.edited(address: source, of: "content", in: "src") else {
                    return stays = false
                }
                content.value = .external(mediaType: mediaType, source: address)
            }
        }
        return stays
    }

    mutating func edit(_ extensions: inout Extensions) {
        guard !extensions.elements.isEmpty else { return }
        extensions.elements = extensions.elements.flatMap { element in
            edited(.element(element)).compactMap { if case .element(let element) = $0 { element } else { nil } }
        }
    }

    /// What becomes of a piece of a tree in which XHTML and elements that hold HTML as text may stand.
    private mutating func edited(_ node: ExtensionNode) -> [ExtensionNode] {
        guard case .element(var element) = node else { return [node] }
        if HTMLNamespace(rawValue: element.namespace) != nil {
            var nodes = [node]
            edit(xhtml: &nodes)
            return nodes
        }
        within(element.attribute("base", namespace: XMLNamespace.xml.uri)) { editor in
            editor.edit(foreign: &element)
            if MarkupTypes.holdsHTML(element) {
                var html = element.text
                editor.edit(html: &html)
                element.children = html.isEmpty ? [] : [.text(html)]
            } else if element.children.contains(where: \.isElement) {
                element.children = element.children.flatMap { editor.edited($0) }
            }
        }
        return [.element(element)]
    }
}

extension ExtensionNode {
    fileprivate var isElement: Bool { if case .element = self { true } else { false } }
}
