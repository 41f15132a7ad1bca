import Syndicate
import SyndicateImport
import Testing

@Suite struct FieldNameTests {
    @Test(arguments: ["last-modified-at", "last_modified_at", "lastModifiedAt", "Last Modified At", "LAST-MODIFIED_AT"])
    func `spellings of a key are one name`(key: String) {
        #expect(FieldName(key) == FieldName("lastmodifiedat"))
    }

    @Test func `a value is found under any spelling and null counts as none`() {
        let map = FrontMatterValue(
            .map([
                FrontMatterMember("Pub_Date", FrontMatterValue("a")),
                FrontMatterMember("none", FrontMatterValue(.scalar("", .null))),
            ]))
        #expect(map["pubDate"]?.text == "a")
        #expect(map["none"] == nil)
        #expect(map[["none", "pub-date"]]?.text == "a")
    }
}
