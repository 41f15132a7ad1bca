import Syndicate
import SyndicateValidation
import SyndicateXML

/// The validator: findings have their places in the document, all of them are counted, reports are well-formed, and what
/// can be mended is mended at once, and is still a document.
enum Validate: Target {
    private static let validators = [Profile.recommended, .w3c].map { profile in
        var options = ValidationOptions()
        options.profile = profile
        options.usesSchema = profile.name == "recommended"
        options.now = 1_800_000_000
        options.limit = 50
        return FeedValidator(options)
    }
    private static let address = "https://e.example/feed?a&b"

    static func test(_ bytes: [UInt8]) {
        for validator in validators {
            let report = validator.validate(bytes, path: "feed.xml", address: address)
            check(report, DecodedDocument(bytes).bytes)
            checkReports(report)
            checkMending(bytes, validator)
        }
    }

    private static func check(_ report: FileReport, _ bytes: [UInt8]) {
        let dropped = report.dropped.values.reduce(0, +)
        let all = report.counts.values.reduce(0, +)
        require(report.counts.values.allSatisfy { $0 >= 0 } && report.suppressed >= 0, "negative counts")
        require(report.findings.count + dropped == all, "\(report.findings.count) + \(dropped) findings of \(all)")
        var last = 0
        let places = Places(bytes)
        for finding in report.findings {
            let (rule, range) = (finding.rule.id, finding.range)
            require(range.upperBound <= bytes.count, "\(rule): \(range) lies outside of \(bytes.count) bytes")
            require(range.lowerBound >= last, "\(rule) is out of order")
            require(!finding.message.isEmpty, "\(rule) says nothing")
            last = range.lowerBound
            let (start, end) = (places.position(of: range.lowerBound), places.position(of: range.upperBound))
            require(
                finding.start == start && finding.end == end,
                "\(rule) at \(range) is at \(finding.start) to \(finding.end) instead of \(start) to \(end)")
        }
        for level in Level.allCases {
            let kept = report.findings.count { $0.level == level }
            require(kept <= report.count(level), "\(kept) findings are \(level), and \(report.count(level)) counted")
        }
    }

    private static func checkReports(_ report: FileReport) {
        for format in ReportFormat.allCases {
            var writer = format.writer()
            var output = ByteWriter()
            writer.begin(to: &output)
            writer.add(report, to: &output)
            writer.end(ReportSummary([report]), to: &output)
            guard let written = try? output.finish() else { return require(false, "\(format) cannot be written") }
            switch format {
            case .json, .sarif, .gitlab: require(isJSON(written), "\(format) is no JSON")
            case .ndjson:
                let lines = written.split(separator: UInt8(ascii: "\n"))
                require(lines.allSatisfy { isJSON(Array($0)) }, "\(format) has a line that is no JSON")
            case .junit:
                let problem = XMLCheck().diagnostics(of: written).first { $0.severity == .error }
                require(problem == nil, "\(format): \(problem?.description ?? "")")
            case .text, .github, .html:
                let isText = written.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }
                require(isText, "\(format) has control characters")
            }
        }
    }

    private static func checkMending(_ bytes: [UInt8], _ validator: FeedValidator) {
        let mended = FixedDocument(bytes, path: "feed.xml", address: address, validator: validator)
        guard mended.bytes != bytes else { return require(mended.applied.isEmpty, "what is mended is as it was") }
        require(mended.refusal == nil, "what is refused is mended")
        if isWellFormed(bytes) { require(isWellFormed(mended.bytes), "what is mended is not well-formed") }
        let again = FixedDocument(mended.bytes, path: "feed.xml", address: address, validator: validator)
        let rules = again.applied.map(\.rule.id)
        require(again.bytes == mended.bytes, "what is mended is mended again: \(rules)")
    }

    private static func isWellFormed(_ bytes: [UInt8]) -> Bool {
        isJSON(bytes) || XMLCheck().diagnostics(of: bytes).allSatisfy { $0.severity != .error }
    }

    private static func isJSON(_ bytes: [UInt8]) -> Bool {
        var parser = JSONParser()
        return (try? parser.parse(bytes.span)) != nil
    }

    /// Lines and columns, counted plainly.
    private struct Places {
        private var all: [SourcePosition] = []

        init(_ bytes: [UInt8]) {
            var position = SourcePosition(line: 1, column: 1)
            for (index, byte) in bytes.enumerated() {
                all.append(position)
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                if byte == 0x0A || byte == 0x0D && next != 0x0A {
                    position = SourcePosition(line: position.line + 1, column: 1)
                } else if byte & 0xC0 != 0x80 {
                    position = SourcePosition(line: position.line, column: position.column + 1)
                }
            }
            all.append(position)
        }

        func position(of offset: Int) -> SourcePosition { all[offset] }
    }
}
