internal import Syndicate
internal import SyndicatePublish

/// For whom the posts of a destination are.
enum Recipients {
    /// The recipients; one that is `nil` where the destination itself is the only one.
    static func of(
        _ destination: DestinationConfiguration, _ configuration: PublishConfiguration
    ) throws(CommandError) -> [String?] {
        let descriptor = destination.kind.descriptor
        guard descriptor.recipients != nil || descriptor.recipientFile != nil else { return [nil] }
        var recipients: [String] = []
        for (name, value, position) in destination.values {
            guard case .plain(let text) = value else { continue }
            if name == descriptor.recipients {
                guard let address = RecipientList.address(text) else {
                    throw fault("\"\(text)\" is no mail address in ASCII", configuration.file, position)
                }
                recipients.append(address)
            } else if name == descriptor.recipientFile {
                recipients += try read(text.placed(in: configuration.folder))
            }
        }
        var seen: Set<String> = []
        return recipients.filter { seen.insert($0).inserted }
    }

    private static func read(_ path: String) throws(CommandError) -> [String] {
        let bytes: [UInt8]
        do throws(System.Failure) {
            bytes = try System.readFile(path)
        } catch {
            throw CommandError(
                error.isMissing ? .noInput : .inputOutput, "recipients", error.message, source: path)
        }
        do throws(RecipientList.Fault) {
            return try RecipientList.addresses(in: bytes)
        } catch {
            throw fault(
                "\"\(error.text)\" is no mail address in ASCII", path, SourcePosition(line: error.line, column: 1))
        }
    }

    private static func fault(_ message: String, _ file: String, _ position: SourcePosition?) -> CommandError {
        CommandError(
            .configuration,
            [Diagnostic(.error, "recipients", message, source: file, position: position, hint: "one address a line")])
    }
}
