extension Rule {
    /// How much of a value a message quotes, in scalars.
    private static let quoted = 80

    /// The message with the actual values.
    package func message(element: String?, parent: String?, attribute: String?, value: String?, detail: String)
        -> String
    {
        var result = ""
        var rest = template(isEmpty: value?.isEmpty ?? false)[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            switch rest[rest.index(after: open)..<close] {
            // An attribute that is reported as if it were an element stands in the element that is its parent.
            case "element": result += (element == attribute && attribute != nil ? parent : element) ?? "document"
            case "parent": result += parent ?? "document"
            case "attribute": result += attribute ?? ""
            case "value": result += Self.quote(value ?? "")
            case "detail": result += detail
            default: result += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// The message, in which an empty value has words for it instead of quotation marks around nothing.
    private func template(isEmpty: Bool) -> String {
        guard isEmpty else { return message }
        let words = message.hasPrefix("“{value}”") ? "An empty value" : "an empty value"
        return message.replacing("“{value}”", with: words)
    }

    /// A value on one line, shortened to what a message can bear.
    private static func quote(_ value: String) -> String {
        var result = ""
        for (count, scalar) in value.unicodeScalars.enumerated() {
            if count == quoted { return result + "…" }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
