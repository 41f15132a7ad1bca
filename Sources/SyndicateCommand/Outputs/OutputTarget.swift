internal import Syndicate

/// Where the documents go.
enum OutputTarget: Equatable {
    case standardOutput
    case file(String)
    /// A folder, in which each document gets a name of its own.
    case folder(String)

    /// What `--output` names: nothing or `-` is standard output; a folder is there already or ends in a slash.
    init(_ argument: String?) {
        guard let argument, argument != "-" else {
            self = .standardOutput
            return
        }
        let isFolder = argument.utf8.last == UInt8(ascii: "/") || (try? System.status(argument))?.kind == .folder
        self = isFolder ? .folder(Path.trimmed(argument)) : .file(argument)
    }

    /// Whether documents get names of their own.
    var isFolder: Bool { if case .folder = self { true } else { false } }

    /// Makes the folder where there is one to make.
    func prepare() throws(CommandError) {
        guard case .folder(let path) = self else { return }
        do {
            try System.makeFolder(path)
        } catch {
            throw CommandError(.cannotCreate, "cannot-create", error.message, source: path)
        }
    }
}
