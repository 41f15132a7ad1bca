internal import Syndicate
internal import SyndicateXML

extension Stylesheet {
    /// The style sheet that the data of an `xml-stylesheet` instruction names by its pseudo-attributes, which are written as
    /// attributes are; `nil` where they are not, or there is no address.
    init?(instruction data: String) {
        guard !data.utf8.contains(UInt8(ascii: "<")) else { return nil }
        var values: [String: String] = [:]
        do {
            var reader = try XMLReader(XMLInput(bytes: Array("<a \(data)/>".utf8)))
            try reader.next()
            for attribute in reader.allAttributes { values[attribute.name] = attribute.value }
        } catch {
            return nil
        }
        guard let href = values["href"] else { return nil }
        self.init(href, type: values["type"], title: values["title"], media: values["media"])
        charset = values["charset"]
        isAlternate = values["alternate"].map { $0 == "yes" }
    }
}
