internal import Syndicate
internal import SyndicateTransport
internal import SyndicateValidation

/// Reads a document and validates it, on whatever thread.
struct ValidationReader: Sendable {
    let validators: Validators
    /// What fetches addresses; there where there are any.
    var fetcher: ValidationFetcher?
    /// The address of the folder that the files are in.
    var baseAddress: String?
    /// The address of the only document.
    var address: String?
    /// The media type with which the only document was sent.
    var contentType: String?

    /// What became of an input.
    enum Outcome: Sendable {
        case report(FileReport)
        /// A file in a folder that is no feed, or one that is to be left alone.
        case none
        case failure(CommandError)
    }

    func validate(_ input: ValidationInput) -> Outcome {
        guard let validator = validators.validator(for: input) else { return .none }
        do throws(CommandError) {
            switch input.place {
            case .file:
                let bytes = try read(input)
                if input.isFound, !FeedMarks.areIn(bytes) { return .none }
                return .report(report(bytes, input, validator, at: address ?? baseAddress.map(input.address)))
            case .standardInput:
                return .report(report(try read(input), input, validator, at: address))
            case .address:
                guard let fetcher else { return .none }
                return .report(try fetcher.report(input, validator))
            }
        } catch {
            return .failure(error)
        }
    }

    private func read(_ input: ValidationInput) throws(CommandError) -> [UInt8] {
        do throws(System.Failure) {
            if input.place == .standardInput { return try System.readAll(0, limit: .max).bytes }
            return try System.readFile(input.path)
        } catch {
            let status: ExitStatus = error.isMissing ? .noInput : .inputOutput
            throw CommandError(status, "unreadable-input", error.message, source: input.path)
        }
    }

    private func report(
        _ bytes: [UInt8], _ input: ValidationInput, _ validator: FeedValidator, at address: String?
    ) -> FileReport {
        validator.validate(bytes, path: input.name, address: address, contentType: contentType)
    }
}
