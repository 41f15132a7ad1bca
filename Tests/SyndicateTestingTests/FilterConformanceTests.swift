import Synchronization
import Syndicate
import SyndicateFilters
import SyndicateProcess
import SyndicateTesting
import Testing

@Suite struct FilterConformanceTests {
    @Test(arguments: BuiltInFilters.all.map(\.example))
    func builtInFiltersDoWhatEveryFilterMust(_ example: String) throws {
        let filter = try BuiltInFilters.make(example, now: Timestamp(seconds: 1_709_640_000))
        try FilterConformance.check(filter)
    }

    @Test(arguments: ["cat", "head -n 2", "grep -v Marker || true", "jq -c .", "tac"])
    func programsAreTriedInTheSameWay(_ command: String) throws {
        try FilterConformance.check(ProcessFilter(PluginProgram("one", shell: command)), scale: 20_000)
    }

    @Test(arguments: [
        ("The same entries give the same entries", "jq -c --arg now \"$(date +%s%N)\" '.title.value = $now'", "others"),
        (
            "The same entries give the same entries", "jq -c --arg home \"$HOME\" '.title.value = $home'",
            "another folder"
        ),
        ("A field that is missing breaks nothing", "jq -c 'select(.title.value | test(\"x\"))'", "without title"),
        ("A field that stands alone breaks nothing", "jq -c 'select(.title.value | test(\"x\"))'", "links alone"),
        ("Where there are no entries, nothing fails", "f=$(cat); [ -n \"$f\" ] && printf '%s\\n' \"$f\"", "it throws"),
        ("Hostile texts and bodies break nothing", "echo 'a print'; cat", "no JSON"),
        ("Hostile texts and bodies break nothing", "tr -d '\\\\'", "no JSON"),
        (
            "Plain entries are no errors, and no process is left behind",
            "cat; sleep 20 </dev/null >/dev/null 2>&1 &", "left processes behind"
        ),
        (
            "Plain entries are no errors, and no process is left behind",
            "cat; echo '{\"level\": \"error\", \"message\": \"it is broken\"}' >&2", "it is broken"
        ),
        (
            "Plain entries are no errors, and no process is left behind", "jq -c '.lnaguage = \"en\"'",
            "no member “lnaguage”, so it is lost; did you mean language?"
        ),
    ])
    func whatIsWrongInProgramsIsFound(_ name: String, _ command: String, _ words: String) throws {
        let faults = try test(name).result(of: ProcessFilter(PluginProgram("one", shell: command))).faults
        #expect(faults.contains { $0.contains(words) }, "\(faults)")
    }

    @Test(arguments: [
        ("The same entries give the same entries", Odd { $0.counts = true }, "the second time"),
        ("Several at once do not disturb each other", Odd { $0.counts = true }, "at the same time"),
        ("Entries may be held, or be pulled out of a source one by one", Odd { $0.takesHeldAlone = true }, "pulled"),
        ("A source that fails ends it with its error", Odd { $0.hidesErrors = true }, "no more entries"),
        ("A field that is missing breaks nothing", Odd { $0.needsTitle = true }, "without title"),
    ])
    func whatIsWrongIsFound(_ name: String, _ filter: Odd, _ words: String) throws {
        let faults = try test(name).result(of: filter, scale: 20_000).faults
        #expect(faults.contains { $0.contains(words) }, "\(faults)")
    }

    /// In a process of its own: what other tests give back meanwhile would hide how the memory grows.
    @Test func aHoardIsFound() async {
        await #expect(processExitsWith: .success) {
            let name = "Many entries take no more memory than few"
            let test = try #require(FilterConformance.all.first { $0.name == name })
            let faults = test.result(of: Odd { $0.hoards = true }, scale: 20_000).faults
            #expect(faults.contains { $0.contains("memory grew") }, "\(faults)")
        }
    }

    @Test func whatIsWorthKnowingIsNoted() throws {
        let few = ProcessFilter(PluginProgram("few", shell: "jq -c '{identifier, title, links, summary}'"))
        let kept = try test("An entry that stays keeps what it had").result(of: few)
        #expect(kept.faults.isEmpty)
        #expect(kept.notes.contains { $0.contains("review") && $0.contains("extensions") && !$0.contains("title,") })
        let whole = ProcessFilter(PluginProgram("whole", shell: "cat"))
        #expect(try test("An entry that stays keeps what it had").result(of: whole).notes.isEmpty)
        #expect(try test("Texts come back as they went").result(of: whole).notes.isEmpty)
        // jq 1.6 goes on behind an entry that it fails at, and ends well.
        let lossy = ProcessFilter(PluginProgram("lossy", shell: "jq -c 'select(.title.value | test(\"e\"))'; true"))
        let missing = try test("A field that is missing breaks nothing").result(of: lossy)
        #expect(missing.notes.contains { $0.contains("without title: it says: jq: error") }, "\(missing)")
        let changed = ProcessFilter(PluginProgram("changed", shell: "tr -d '&'"))
        #expect(try test("Texts come back as they went").result(of: changed).notes.count == 1)
    }

    private func test(_ name: String) throws -> FilterConformance {
        try #require(FilterConformance.all.first { $0.name == name })
    }
}

/// A filter that is right, unless it is told to do something wrong.
struct Odd: EntryFilter {
    var counts = false
    var takesHeldAlone = false
    var hidesErrors = false
    var needsTitle = false
    var hoards = false
    private let hoard = Hoard()

    init(_ change: (inout Odd) -> Void) { change(&self) }

    final class Hoard: Sendable {
        let bytes = Mutex<[[UInt8]]>([])
        let runs = Mutex(0)
    }

    func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        let run = hoard.runs.withLock { runs -> Int in
            runs += 1
            return runs
        }
        if takesHeldAlone, !entries.isInMemory {
            entries = EntryCursor([])
            return
        }
        let (isCounting, hidesErrors, needsTitle, hoard) = (counts, hidesErrors, needsTitle, hoards ? hoard : nil)
        entries.pullThrough { (before) throws(ExportError) -> Entry? in
            do throws(ExportError) {
                guard var entry = try before.next() else { return nil }
                if needsTitle, entry.title == nil { throw ExportError(.plugin, "there is no title") }
                if isCounting { entry.title = TextConstruct("run \(run)") }
                hoard?.bytes.withLock { $0.append([UInt8](repeating: 1, count: 1 << 14)) }
                return entry
            } catch {
                if hidesErrors { return nil }
                throw error
            }
        }
    }
}
