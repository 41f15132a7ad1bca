internal import Syndicate
internal import SyndicateFilters
internal import SyndicateProcess

/// The filters, as a list for people and as JSON for programs.
struct FilterList {
    let catalogue: Catalogue

    /// All filters, one a line, with an example of each.
    var text: String {
        let rows = BuiltInFilters.all.map { ["  " + $0.form, $0.summary] }
        let programs = catalogue.names(.filter).map { ["  " + $0, "a plugin"] }
        return "Filters (--filter):\n" + TextTable.text(rows + programs)
            + "  COMMAND  a program that reads entries as lines of JSON, and writes those that stay\n"
    }

    /// All filters as a JSON document.
    var json: String {
        JSONText.document { json in
            json.beginObject()
            json.key("filters")
            json.beginArray()
            for filter in BuiltInFilters.all {
                json.beginObject()
                json.member("name", filter.name)
                json.member("form", filter.form)
                json.member("summary", filter.summary)
                json.member("example", filter.example)
                json.endObject()
            }
            json.endArray()
            json.member("plugins", catalogue.names(.filter))
            json.endObject()
        }
    }
}
