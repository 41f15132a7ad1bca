internal import Syndicate
internal import SyndicateImport

extension FeedLoader {
    /// Reads every input for itself and hands each to `body`, also those that cannot be read.
    mutating func loadEach(
        _ arguments: [String], contentType: String?, address: String?,
        _ body: (InspectedInput) throws(CommandError) -> Void
    ) throws(CommandError) {
        let extensions = registry.importers.map(\.descriptor).filter(\.readsArticles).flatMap(\.fileExtensions)
        let inputs = try InputFinder(articleExtensions: Set(extensions)).find(arguments)
        let siteLocation = siteFile ?? SiteFinder.find(for: inputs)
        var site: Site?
        if let siteLocation { site = try SiteFinder.read(siteLocation, console: console) }
        let reader = InputReader(siteFolder: siteLocation.flatMap(System.realPath).map(Path.folder))
        for input in inputs {
            var inspected = InspectedInput(source: input.path)
            do throws(CommandError) {
                var source = try reader.read(input)
                source.url = address
                if let contentType { declare(contentType, for: &source) }
                try inspect(source, site: site ?? Site(), into: &inspected)
            } catch {
                inspected.failure = error
                inspected.diagnostics += error.diagnostics
            }
            try body(inspected)
        }
    }

    private mutating func inspect(
        _ source: ImportSource, site: Site, into inspected: inout InspectedInput
    ) throws(CommandError) {
        var context = ImportContext(site: site, includesDrafts: includesDrafts)
        defer { inspected.diagnostics += context.diagnostics }
        let importer = try importer(for: source)
        var assembler = FeedAssembler(site: site)
        do throws(ImportError) {
            let imported = try importer.read(source, context: &context)
            do {
                let isArticle = importer.descriptor.readsArticles
                let treated = try treatment.treated(imported, isArticle: isArticle, document: source.url, site: site)
                try assembler.add(treated, isArticle: isArticle)
            } catch {
                throw ImportError(.malformed, error.message, source: source.name)
            }
        } catch {
            throw CommandError(error)
        }
        inspected.feed = assembler.assemble()
        inspected.diagnostics += assembler.diagnostics
    }

    /// Takes a header's value apart: the media type, and the parameter `charset` (RFC 9110, section 8.3).
    private func declare(_ contentType: String, for source: inout ImportSource) {
        let parts = contentType.split(separator: ";", omittingEmptySubsequences: false)
        func trimmed(_ text: Substring, _ drop: String) -> String {
            var scalars = text.unicodeScalars
            while let first = scalars.first, drop.unicodeScalars.contains(first) { scalars.removeFirst() }
            while let last = scalars.last, drop.unicodeScalars.contains(last) { scalars.removeLast() }
            return String(scalars)
        }
        source.mediaType = parts.first.map { trimmed($0, " \t").lowercased() }
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, trimmed(pair[0], " \t").lowercased() == "charset" else { continue }
            source.charset = trimmed(pair[1], " \t\"'")
        }
    }
}
