internal import Syndicate
internal import SyndicateValidation

/// Reads a document and validates it, on whatever thread.
struct ValidationReader: Sendable {
    let validator: FeedValidator
    /// The address of the folder that the files are in.
    var baseAddress: String?
    /// The address of the only document.
    var address: String?
    /// The media type with which the only document was sent.
    var contentType: String?

    /// What became of an input.
    enum Outcome: Sendable {
        case report(FileReport)
        /// A file in a folder that is no feed.
        case none
        case failure(CommandError)
    }

    func validate(_ input: ValidationInput) -> Outcome {
        do throws(System.Failure) {
            switch input.place {
            case .file:
                let bytes = try System.readFile(input.path)
                if input.isFound, !FeedMarks.areIn(bytes) { return .none }
                return .report(report(bytes, input, address ?? baseAddress.map(input.address)))
            case .standardInput:
                return .report(report(try System.readAll(0, limit: .max).bytes, input, address))
            case .address:
                return .failure(CommandError(.usage, "unsupported", "addresses cannot be validated", source: input.name))
            }
        } catch {
            let status: ExitStatus = error.isMissing ? .noInput : .inputOutput
            return .failure(CommandError(status, "unreadable-input", error.message, source: input.path))
        }
    }

    private func report(_ bytes: [UInt8], _ input: ValidationInput, _ address: String?) -> FileReport {
        validator.validate(bytes, path: input.name, address: address, contentType: contentType)
    }
}
