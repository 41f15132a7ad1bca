import SyndicateProcess
import Testing

@Suite struct PluginFinderTests {
    @Test func whatIsFoundFirstHolds() throws {
        let folder = try TemporaryFolder()
        try folder.write("project/syndicate-export-lines.py", "", mode: 0o755)
        try folder.write("project/syndicate-export-blocked", "")
        try folder.write("own/syndicate-export-lines", "", mode: 0o755)
        try folder.write("own/syndicate-import-notes", "", mode: 0o755)
        try folder.write("bin/syndicate-export-lines", "", mode: 0o755)
        try folder.write("bin/syndicate-export-other.py", "", mode: 0o755)
        try folder.write("bin/syndicate-export-blocked", "", mode: 0o755)
        try folder.write("bin/syndicate-publish-fax", "", mode: 0o755)
        try folder.write("bin/syndicate-export-Bad", "", mode: 0o755)
        try folder.write("bin/syndicate-export-folder/x", "", mode: 0o755)
        let root = folder.path
        let finder = PluginFinder(folders: ["\(root)/project", "\(root)/own", "\(root)/none"], path: ["\(root)/bin"])
        #expect(finder.find(.exporter, "lines")?.path == "\(root)/project/syndicate-export-lines.py")
        #expect(finder.find(.importer, "notes")?.path == "\(root)/own/syndicate-import-notes")
        #expect(finder.find(.exporter, "blocked")?.path == "\(root)/bin/syndicate-export-blocked")
        #expect(finder.find(.exporter, "other") == nil)
        #expect(finder.find(.exporter, "folder") == nil)
        for name in ["", "../lines", "lines/", "Lines", "li nes", "-"] { #expect(finder.find(.exporter, name) == nil) }
        func listed(_ isHidden: Bool) -> [String] {
            finder.all().filter { $0.isHidden == isHidden }.map {
                "\($0.kind) \($0.name) \($0.isExecutable) \($0.path.dropFirst(root.count + 1))"
            }
        }
        #expect(
            listed(false) == [
                "exporter blocked true bin/syndicate-export-blocked",
                "exporter lines true project/syndicate-export-lines.py",
                "importer notes true own/syndicate-import-notes", "publisher fax true bin/syndicate-publish-fax",
            ])
        #expect(
            listed(true) == [
                "exporter blocked false project/syndicate-export-blocked",
                "exporter lines true own/syndicate-export-lines", "exporter lines true bin/syndicate-export-lines",
            ])
    }
}
