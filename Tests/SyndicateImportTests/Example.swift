import Foundation
import Syndicate
import SyndicateImport

/// The example magazine.
enum Example {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/FilmMagazine")

    static func bytes(_ path: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appending(path: path)))
    }

    static func site() throws -> Site {
        try SiteConfiguration(bytes: bytes("syndicate.yaml"), source: "syndicate.yaml").site
    }

    /// The entry of an article, and what was reported of it.
    static func entry(_ name: String) throws -> (entry: Entry?, diagnostics: [Diagnostic]) {
        let path = "articles/\(name)"
        return try read(bytes(path), name: path, site: site())
    }
}

/// The entry that a Markdown article makes, and what was reported of it.
func read(
    _ bytes: [UInt8], name: String = "a.md", site: Site = Site(), drafts: Bool = false, modified: Timestamp? = nil
) throws -> (entry: Entry?, diagnostics: [Diagnostic]) {
    var context = ImportContext(site: site, includesDrafts: drafts)
    let source = ImportSource(name: name, bytes: bytes, modified: modified, relativePath: name == "-" ? nil : name)
    var feed = try MarkdownImporter().read(source, context: &context)
    return (try feed.entries.next(), context.diagnostics)
}

/// The entry that Markdown makes.
func article(_ text: String, name: String = "a.md", site: Site = Site()) throws -> Entry {
    try read(Array(text.utf8), name: name, site: site).entry ?? Entry()
}
