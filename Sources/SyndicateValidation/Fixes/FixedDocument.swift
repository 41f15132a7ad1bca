internal import Syndicate
internal import SyndicateXML

/// A document with what can be mended mended, every other byte as it was.
public struct FixedDocument: Sendable, Equatable {
    /// Why a document is not mended at all.
    public enum Refusal: Sendable, Equatable {
        /// It is not UTF-8, so that the places of the fixes are not those of its bytes.
        case encoding(String)
        /// It is not well-formed in a place where a repair would be a guess.
        case malformed
    }

    /// The document as it was.
    public let original: [UInt8]
    /// The document mended; equal to `original` where there was nothing to mend.
    public private(set) var bytes: [UInt8]
    /// What was done, in order: the findings whose fixes were applied, with the places that they had in `original` or, where one
    /// fix made another possible, in what came before.
    public private(set) var applied: [Finding] = []
    /// Why nothing was done.
    public private(set) var refusal: Refusal?
    /// The report on the mended document.
    public private(set) var report: FileReport

    /// How many findings are mended in a pass.
    private static let limit = 100_000

    /// How often a document is looked at again: one fix may make another possible.
    private static let passes = 4

    /// Mends a document as far as `validator` knows how.
    ///
    /// A fix that would make something else wrong is not applied: after each pass the document is validated again, and a
    /// pass after which it has more errors is taken back.
    public init(_ document: [UInt8], path: String, address: String? = nil, validator: FeedValidator) {
        var options = validator.options
        options.limit = max(options.limit, Self.limit)
        let validator = FeedValidator(options, vocabularies: validator.vocabularies)
        original = document
        bytes = document
        report = validator.validate(document, path: path, address: address)
        let decoded = DecodedDocument(document, source: path)
        guard decoded.encoding == "UTF-8" else {
            refusal = .encoding(decoded.encoding)
            return
        }
        for _ in 0..<Self.passes {
            let hasGuesses = report.findings.contains { Self.malformed.contains($0.rule) && $0.fix == nil }
            // What stands where in a document that cannot be parsed is a guess; what must be escaped is not.
            let sure = hasGuesses ? report.findings.filter { Self.malformed.contains($0.rule) } : report.findings
            let (edits, findings) = Self.edits(of: sure)
            guard !edits.isEmpty else {
                if hasGuesses, applied.isEmpty { refusal = .malformed }
                return
            }
            let mended = Self.applying(edits, to: bytes, shift: decoded.markLength)
            let next = validator.validate(mended, path: path, address: address)
            guard next.count(.error) <= report.count(.error) else { return }
            bytes = mended
            report = next
            applied += findings
        }
    }

    /// What makes a document unreadable to a parser.
    private static let malformed: Set<Rule> = [
        .saxError, .undefinedNamedEntity, .wpBlankLine, .unicodeError, .validatorLimit,
    ]

    /// The edits of the findings' fixes in the order of the document; of fixes that overlap the first one counts.
    private static func edits(of findings: [Finding]) -> ([Fix.Edit], [Finding]) {
        var candidates: [(place: Range<Int>, edits: [Fix.Edit], finding: Finding)] = []
        for finding in findings {
            guard let fix = finding.fix, !fix.edits.isEmpty else { continue }
            let edits = fix.edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
            candidates.append((edits[0].range.lowerBound..<edits[edits.count - 1].range.upperBound, edits, finding))
        }
        candidates.sort { $0.place.lowerBound < $1.place.lowerBound }
        var edits: [Fix.Edit] = []
        var used: [Finding] = []
        var last: Range<Int>?
        for candidate in candidates {
            if let last, candidate.place.lowerBound < last.upperBound || candidate.place.lowerBound == last.lowerBound {
                continue
            }
            last = candidate.place
            edits += candidate.edits
            used.append(candidate.finding)
        }
        return (edits, used)
    }

    private static func applying(_ edits: [Fix.Edit], to bytes: [UInt8], shift: Int) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 256)
        var place = 0
        for edit in edits {
            let start = edit.range.lowerBound + shift
            let end = edit.range.upperBound + shift
            guard start >= place, end <= bytes.count else { continue }
            result += bytes[place..<start]
            result += edit.replacement.utf8
            place = end
        }
        return result + bytes[place...]
    }
}
