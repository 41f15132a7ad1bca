internal import Syndicate

extension ExporterConformance {
    static let describing = [
        ExporterConformance("The descriptor is complete and consistent") { probe in
            let descriptor = probe.descriptor
            for name in [descriptor.name] + descriptor.aliases {
                probe.expect(
                    isName(name), "\"\(name)\" is no name: lower-case letters, digits and hyphens make one")
            }
            probe.expect(
                Set([descriptor.name] + descriptor.aliases).count == descriptor.aliases.count + 1,
                "two of its names are the same")
            probe.expect(!descriptor.summary.isEmpty, "it has no summary")
            probe.expect(!descriptor.version.isEmpty, "it has no version")
            probe.expect(
                MediaType(descriptor.mediaType)?.essence == descriptor.mediaType,
                "\"\(descriptor.mediaType)\" is no media type in lower case without parameters")
            probe.expect(!descriptor.fileExtensions.isEmpty, "it names no extension of files")
            for part in descriptor.fileExtensions + [descriptor.fileStem] {
                probe.expect(
                    !part.isEmpty && !part.utf8.contains(UInt8(ascii: "/")) && part.utf8.first != UInt8(ascii: "."),
                    "\"\(part)\" is no part of a file's name")
            }
            probe.expect(probe.exporter.descriptor == descriptor, "the descriptor changes from one time to the next")
        },
        ExporterConformance("Options are named, helped and checked") { probe in
            let options = probe.descriptor.options
            probe.expect(Set(options.map(\.name)).count == options.count, "two options have the same name")
            for option in options {
                probe.expect(isName(option.name), "option \"\(option.name)\" has no name")
                probe.expect(!option.help.isEmpty, "option \(option.name) has no help")
                if let value = option.defaultValue {
                    probe.expect(accepts(value, option), "option \(option.name) does not take its default \(value)")
                }
                if case .choice(let words) = option.kind {
                    probe.expect(
                        Set(words).count == words.count && !words.isEmpty,
                        "option \(option.name): its choices are empty or twice there")
                }
            }
        },
        ExporterConformance("Every option can be set") { probe in
            guard probe.applies(if: !probe.descriptor.options.isEmpty, else: "it has no options") else { return }
            var effects = OptionEffects(probe)
            for option in probe.descriptor.options {
                let values = examples(of: option.kind)
                for value in values {
                    let setting = [(name: option.name, value: value)]
                    do {
                        let document = try probe.document(Samples.feed, Samples.entries(3), settings: setting)
                        if let flaw = probe.flaw(in: document, settings: setting) {
                            probe.faults.append("\(option.name)=\(value): \(flaw)")
                        }
                    } catch let error as ExportError where [.option, .content, .nothing].contains(error.code) {
                        // Words may be of no use as what they are to be, and an article may have nothing for it; a choice is one.
                        probe.expect(!error.message.isEmpty, "\(option.name)=\(value) is refused without a reason")
                        guard error.code == .option, isPlain(option.kind) else { continue }
                        // What is not for several articles may be for one.
                        let alone = try? probe.document(Samples.feed, Samples.entries(1), settings: setting)
                        probe.expect(alone != nil, "\(option.name)=\(value) is refused: \(error.message)")
                    }
                }
                // Pages are made by who calls the exporter.
                if !isUsual("page-size", option), !effects.changes(option, values) {
                    probe.notes.append("option \(option.name) changes nothing in any sample")
                }
            }
        },
        ExporterConformance("limit writes the first entries alone") { probe in
            let hasLimit = probe.descriptor.options.contains { isUsual("limit", $0) }
            guard probe.applies(if: !probe.isPerEntry && hasLimit, else: "it has no option limit such as feeds have")
            else { return }
            let text = try probe.document(Samples.feed, Samples.entries(3), settings: [("limit", "1")]).text
            probe.expect(!text.contains("reel.example/2/"), "with limit=1 the second entry is there")
        },
    ]

    /// Whether an option is the one that all feed formats have; what a format means by its own is its own business.
    private static func isUsual(_ name: String, _ option: OptionSpec) -> Bool {
        option.name == name && FeedOptions.specs.contains(option)
    }

    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && Slug.make(for: name).utf8.elementsEqual(name.utf8)
    }

    private static func accepts(_ value: String, _ option: OptionSpec) -> Bool {
        (try? OptionValues([(option.name, value)], for: [option])) != nil
    }

    /// Whether the descriptor says all about what may be set.
    private static func isPlain(_ kind: OptionSpec.Kind) -> Bool {
        switch kind {
        case .boolean, .integer, .choice: true
        default: false
        }
    }

    /// Values that an option of this kind takes.
    private static func examples(of kind: OptionSpec.Kind) -> [String] {
        switch kind {
        case .string: ["word", "\"\u{301}><&'"]
        case .boolean, .pictures: ["true", "false"]
        case .integer(let range):
            Array(Set([range.lowerBound, min(range.upperBound, max(range.lowerBound, 7))])).map { "\($0)" }
        case .choice(let words): words
        case .url: ["https://example.org/?a=1&b=%22"]
        case .document, .template: ["words"]
        }
    }
}
