internal import Syndicate

extension ExporterDescriptor {
    /// The format with its options, for people.
    var text: String {
        var text = "\(name): \(summary)\n"
        if !aliases.isEmpty { text += "also called \(aliases.joined(separator: ", "))\n" }
        text += "media type \(mediaType); files end in \(fileExtensions.map { ".\($0)" }.joined(separator: ", "))"
        text += unit == .feed ? "; one document for all entries\n" : "; one document for each entry\n"
        guard !options.isEmpty else { return text }
        text += "\nOptions (--set name=value):\n"
        let width = options.map(\.name.utf8.count).max() ?? 0
        for option in options {
            text += "  \(option.name.padded(to: width))  \(option.help)\n"
            var facts = option.valueDescription
            if let value = option.defaultValue { facts += "; \(value) by default" }
            if option.isRepeatable { facts += "; may be set several times" }
            text += "  \("".padded(to: width))  \(facts)\n"
        }
        return text
    }

    /// The format with its options as a JSON document.
    var json: String {
        JSONText.document { $0.value(self) }
    }
}
