internal import Syndicate
internal import SyndicateTransport
internal import SyndicateValidation

/// Reads a document and validates it, on whatever thread.
struct ValidationReader: Sendable {
    let validators: Validators
    /// What fetches addresses; there where there are any.
    var fetcher: ValidationFetcher?
    /// What follows links, where the user asks for it.
    var links: LinkChecker?
    /// The address of the folder that the files are in.
    var baseAddress: String?
    /// The address of the only document.
    var address: String?
    /// The media type with which the only document was sent.
    var contentType: String?
    /// Whether files that are no feeds are left alone also where they are named.
    var skipsOthers = false
    /// Whether documents are mended.
    var mends = false

    /// What became of an input.
    enum Outcome: Sendable {
        /// What is to be said of it, as it is after it was mended.
        case report(FileReport, mended: FixedDocument? = nil)
        /// A file in a folder that is no feed, or one that is to be left alone.
        case none
        case failure(CommandError)
    }

    func validate(_ input: ValidationInput) -> Outcome {
        guard let validator = validators.validator(for: input) else { return .none }
        do throws(CommandError) {
            if input.place == .address {
                guard let fetcher else { return .none }
                let (report, bytes, address) = try fetcher.report(input, validator)
                return .report(following(bytes, report, validator, at: address))
            }
            let bytes = try Self.read(input)
            if input.isFound || skipsOthers, !FeedMarks.areIn(bytes) { return .none }
            let address = address ?? (input.place == .file ? baseAddress.map(input.address) : nil)
            if mends {
                let document = FixedDocument(bytes, path: input.name, address: address, validator: validator)
                return .report(following(document.bytes, document.report, validator, at: address), mended: document)
            }
            let report = validator.validate(bytes, path: input.name, address: address, contentType: contentType)
            return .report(following(bytes, report, validator, at: address))
        } catch {
            return .failure(error)
        }
    }

    /// The bytes of a file or of standard input.
    static func read(_ input: ValidationInput) throws(CommandError) -> [UInt8] {
        do throws(System.Failure) {
            if input.place == .standardInput { return try System.readAll(0, limit: .max).bytes }
            return try System.readFile(input.path)
        } catch {
            let status: ExitStatus = error.isMissing ? .noInput : .inputOutput
            throw CommandError(status, "unreadable-input", error.message, source: input.path)
        }
    }

    /// The report with what came of the document's links, where they are followed.
    private func following(
        _ bytes: [UInt8], _ report: FileReport, _ validator: FeedValidator, at address: String?
    ) -> FileReport {
        guard let links else { return report }
        let outcomes = links.follow(validator.links(in: bytes, address: address))
        var report = report
        report.add(validator.findings(of: outcomes, in: bytes))
        return report
    }
}
