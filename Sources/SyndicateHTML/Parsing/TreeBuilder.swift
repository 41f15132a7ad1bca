internal import CGumbo

/// Copies Gumbo's tree into values, without recursion.
struct TreeBuilder {
    /// An element whose children are being copied.
    private struct Frame {
        var source: GumboVector
        var next = 0
        var element: HTMLElement
        /// Whether the element is in the tree already, and the children follow it as siblings.
        var isFlattened: Bool
    }

    private let maximumDepth: Int
    private(set) var flattenedElements = 0

    init(maximumDepth: Int) {
        self.maximumDepth = max(1, maximumDepth)
    }

    /// The nodes in `vector`, with all below them.
    mutating func nodes(of vector: GumboVector) -> [HTMLNode] {
        var stack = [Frame(source: vector, element: HTMLElement(""), isFlattened: false)]
        var depth = 0
        while true {
            let top = stack.count - 1
            if stack[top].next == Int(stack[top].source.length) {
                let done = stack.removeLast()
                if stack.isEmpty { return done.element.children }
                if done.isFlattened {
                    for child in done.element.children { Self.append(child, to: &stack[top - 1].element.children) }
                } else {
                    depth -= 1
                    stack[top - 1].element.children.append(.element(done.element))
                }
                continue
            }
            guard let pointer = stack[top].source.data?[stack[top].next] else {
                stack[top].next += 1
                continue
            }
            stack[top].next += 1
            let node = pointer.assumingMemoryBound(to: GumboNode.self)
            switch node.pointee.type {
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
                let element = Self.element(node)
                let children = node.pointee.v.element.children
                if stack[top].isFlattened { flattenedElements += 1 }
                let isFlattened = depth + 1 >= maximumDepth && Self.holdsElements(children)
                if isFlattened || children.length == 0 { stack[top].element.children.append(.element(element)) }
                if children.length == 0 { continue }
                if !isFlattened { depth += 1 }
                let holder = isFlattened ? HTMLElement("") : element
                stack.append(Frame(source: children, element: holder, isFlattened: isFlattened))
                stack[stack.count - 1].element.children.reserveCapacity(Int(children.length))
            case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
                guard let text = node.pointee.v.text.text else { continue }
                Self.append(.text(String(cString: text)), to: &stack[top].element.children)
            case GUMBO_NODE_COMMENT:
                guard let text = node.pointee.v.text.text else { continue }
                stack[top].element.children.append(.comment(String(cString: text)))
            default:
                continue
            }
        }
    }

    private static func holdsElements(_ vector: GumboVector) -> Bool {
        (0..<Int(vector.length)).contains { index in
            guard let node = vector.data?[index]?.assumingMemoryBound(to: GumboNode.self) else { return false }
            return node.pointee.type == GUMBO_NODE_ELEMENT || node.pointee.type == GUMBO_NODE_TEMPLATE
        }
    }

    /// The element at `node`, without its children.
    static func element(_ node: UnsafeMutablePointer<GumboNode>) -> HTMLElement {
        let source = node.pointee.v.element
        let namespace: HTMLNamespace =
            switch source.tag_namespace {
            case GUMBO_NAMESPACE_SVG: .svg
            case GUMBO_NAMESPACE_MATHML: .math
            default: .html
            }
        var element = HTMLElement(GumboNames.name(of: source, in: namespace), namespace: namespace)
        if source.original_tag.length > 0 {
            element.setPosition(line: source.start_pos.line, column: source.start_pos.column)
        }
        let count = Int(source.attributes.length)
        guard count > 0, let data = source.attributes.data else { return element }
        element.attributes.reserveCapacity(count)
        for index in 0..<count {
            guard let attribute = data[index]?.assumingMemoryBound(to: GumboAttribute.self).pointee,
                let name = attribute.name, let value = attribute.value
            else { continue }
            element.attributes.append(
                HTMLAttribute(
                    GumboNames.prefix(of: attribute) + String(cString: name),
                    value.pointee == 0 ? "" : String(cString: value)))
        }
        return element
    }

    /// Appends `node`, to the text before it if both are text.
    private static func append(_ node: HTMLNode, to nodes: inout [HTMLNode]) {
        if case .text(let text) = node {
            nodes.append(joining: text)
        } else {
            nodes.append(node)
        }
    }
}
