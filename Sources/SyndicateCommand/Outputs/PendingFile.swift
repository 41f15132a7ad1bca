internal import Syndicate

/// A document on its way: a file beside its place that is renamed when it is whole, a device or standard output that is
/// written directly, or a spool without a name that is copied to standard output once it has been checked.
final class PendingFile {
    /// What the document is called in messages.
    let name: String
    /// The open file to write to.
    let descriptor: Int32
    /// Where the file stands until it is whole, and where it goes.
    private let places: (temporary: String, target: String, slot: Int)?
    private let isSpool: Bool
    private var isOpen = true

    /// Opens a file for `path`, or for standard output with `nil`; a spool where it is to be checked before anyone sees it.
    init(_ path: String?, isChecked: Bool) throws(CommandError) {
        name = path ?? "standard output"
        do throws(System.Failure) {
            guard let path else {
                places = nil
                isSpool = isChecked
                descriptor = isChecked ? try System.createNameless() : 1
                return
            }
            isSpool = false
            // Through a symbolic link, the file that it leads to is replaced, not the link.
            let target = System.realPath(path) ?? path
            let status = try? System.status(target)
            if path.isEmpty { throw System.Failure.isMissing }
            if status?.kind == .folder { throw System.Failure.isFolder }
            if status?.kind == .other {
                places = nil
                descriptor = try System.openForWriting(target)
                return
            }
            // With a long name, the temporary one would be too long.
            let name = target.utf8.count < 200 ? Path.name(of: target) : "syndicate"
            let prefix = Path.join(Path.folder(of: target), ".\(name).")
            // An interrupt between the two would leave the file behind.
            let (temporary, descriptor, slot) = try Unfinished.withoutInterrupts { () throws(System.Failure) in
                let (temporary, descriptor) = try System.createTemporary(prefix: prefix)
                return (temporary, descriptor, Unfinished.shared.add(temporary))
            }
            System.setPermissions(descriptor, replacing: status)
            self.descriptor = descriptor
            places = (temporary, target, slot)
        } catch {
            let hint =
                error.isMissing && path?.isEmpty == false ? "make the folder \(Path.folder(of: path ?? "")) first" : nil
            throw CommandError(.cannotCreate, "cannot-create", error.message, source: name, hint: hint)
        }
    }

    /// Says that all is written; a file is closed, so that there may be many.
    func finish() throws(CommandError) {
        guard places != nil else { return }
        isOpen = false
        do throws(System.Failure) {
            try System.closeFile(descriptor)
        } catch {
            throw CommandError(.inputOutput, "output-failed", error.message, source: name)
        }
    }

    /// Puts the document in its place.
    func commit() throws(CommandError) {
        do throws(System.Failure) {
            if isSpool { try System.copyAll(descriptor, to: 1) }
            if isOpen, descriptor != 1 { try System.closeFile(descriptor) }
            if let places {
                try System.rename(places.temporary, to: places.target)
                Unfinished.shared.remove(places.slot)
            }
        } catch {
            discard()
            if isSpool, error.isBrokenPipe { return }
            throw CommandError(.inputOutput, "output-failed", error.message, source: name)
        }
    }

    /// Gives the document up; a file leaves nothing behind.
    func abandon() {
        if isOpen, descriptor != 1 { try? System.closeFile(descriptor) }
        discard()
    }

    private func discard() {
        guard let places else { return }
        System.remove(places.temporary)
        Unfinished.shared.remove(places.slot)
    }
}
