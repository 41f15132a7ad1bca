public import Syndicate

extension Feed {
    /// A feed of any format, whole in memory: RSS, Atom, JSON Feed, OPML, CDF, told by its root element.
    ///
    /// `FeedImporter` reads feeds that are larger than memory, and tells what was repaired.
    ///
    /// - Parameters:
    ///   - bytes: The document: an array of bytes, `Data`, or what else is a sequence of them.
    ///   - name: What errors call it.
    ///   - url: The address that it was fetched from: the base for relative ones.
    /// - Throws: `ImportError` where it is no feed.
    public init(
        parsing bytes: some Sequence<UInt8>, name: String = "feed", url: String? = nil
    ) throws(ImportError) {
        var context = ImportContext()
        let source = ImportSource(name: name, bytes: Array(bytes), url: url)
        var imported = try FeedImporter().read(source, context: &context)
        do throws(ExportError) {
            self.init(imported.metadata, entries: try imported.entries.collect())
        } catch {
            throw error.cause as? ImportError ?? ImportError(.malformed, error.message, source: name)
        }
    }
}
