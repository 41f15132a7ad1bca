/// What is to be told of a rule, for people.
public struct RuleText: Sendable {
    private let rule: Rule

    /// The texts of a rule.
    public init(_ rule: Rule) {
        self.rule = rule
    }

    /// How grave it is by itself: `error`, `warning`, `info` or `off`.
    public static func level(_ rule: Rule) -> String { rule.level?.rawValue ?? "off" }

    /// Where its specification is read, if that is known.
    public var address: String? { SpecificationAddress.of(rule.specification) }

    /// What it says in general, for a cell of a table in Markdown.
    public var cell: String { rule.summary.escapedForMarkdown.replacing("|", with: "\\|") }

    /// A page of CommonMark, with the rule's id as its heading or without one.
    public func markdown(heading: Bool = true) -> String {
        var text = heading ? "# `\(rule.id)`\n\n" : ""
        text += "\(rule.summary.escapedForMarkdown).\n\n"
        text += "- Level: \(Self.level(rule))\n"
        if !rule.formats.isEmpty { text += "- Formats: \(rule.formats.joined(separator: ", "))\n" }
        text += "- Specification: \(specification)\n\n"
        text += "\(rule.explanation.joinedLines)\n\n"
        text += "**What to do:** \(rule.advice.joinedLines)\n"
        if let deviation = rule.deviation {
            text += "\n**Otherwise than in the W3C Feed Validator:** \(deviation.joinedLines)\n"
        }
        return text
    }

    /// Paragraphs for a terminal, folded at `width` columns.
    public func text(width: Int = 80) -> String {
        var facts = "level: \(Self.level(rule))\n"
        if !rule.formats.isEmpty { facts += "formats: \(rule.formats.joined(separator: ", "))\n" }
        facts += "specification: \(rule.specification)\n"
        if let address { facts += "  \(address)\n" }
        var text = "\(rule.id)\n\(rule.summary.folded(at: width))\n\n\(facts)\n"
        text += "\(rule.explanation.folded(at: width))\n\n"
        text += "\("What to do: \(rule.advice)".folded(at: width))\n"
        if let deviation = rule.deviation {
            text += "\n\("Otherwise than in the W3C Feed Validator: \(deviation)".folded(at: width))\n"
        }
        return text
    }

    private var specification: String {
        guard let address else {
            return rule.specification.escapedForMarkdown
        }
        return "[\(rule.specification.escapedForMarkdown)](\(address))"
    }
}

extension Rule {
    /// What it says in general: the message with the names of its parts instead of their values.
    public var summary: String {
        // A detail that follows without a space is one that need not be there.
        let general = message.replacing(" {detail}", with: " …").replacing("{detail}", with: "")
        var text = String.UnicodeScalarView()
        for scalar in general.unicodeScalars where scalar != "{" && scalar != "}" { text.append(scalar) }
        return String(text)
    }
}

extension String {
    /// The text on one line.
    fileprivate var joinedLines: String { split(separator: "\n").joined(separator: " ") }

    fileprivate var escapedForMarkdown: String {
        var text = ""
        for scalar in unicodeScalars {
            if "\\`*_[]<>".unicodeScalars.contains(scalar) { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return text
    }

    /// The words in lines of at most `width` columns where they can be.
    fileprivate func folded(at width: Int) -> String {
        var lines: [String] = []
        var line = ""
        var columns = 0
        for word in split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let length = word.unicodeScalars.reduce(0) { $0 + $1.columns }
            if !line.isEmpty, columns + 1 + length > width {
                lines.append(line)
                (line, columns) = ("", 0)
            }
            if !line.isEmpty { (line, columns) = (line + " ", columns + 1) }
            line += word
            columns += length
        }
        return (lines + [line]).joined(separator: "\n")
    }
}
