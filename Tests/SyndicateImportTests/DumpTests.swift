import Syndicate
import SyndicateImport
import Testing
@Suite struct DumpTests {
    @Test(arguments: ["ballerina-review.md","past-lives-ko.md","room-tone-podcast.md","perfect-days.md","frame-shapes.md","2024-04-12-projectionist-interview.md","double-bills.md","meridian-balcony.md","projector-obituary-draft.md"])
    func dumpIt(n: String) throws {
        let r = try Example.entry(n)
        print("#### \(n)")
        if let e = r.entry { dump(e) }
        print(r.diagnostics)
    }
    @Test func siteDump() throws { print("#### site"); dump(try Example.site()) }
}
