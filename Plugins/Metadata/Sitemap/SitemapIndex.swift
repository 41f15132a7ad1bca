internal import Syndicate

/// The index of the files that a sitemap was split into: the first has the address that is named, the others are numbered
/// from 2, as `sitemap-2.xml`.
struct SitemapIndex {
    let first: String
    let size: Int

    func write(_ entries: inout EntryCursor, to xml: inout XMLWriter) throws(ExportError) -> ConversionReport {
        var findings = Findings(about: first)
        guard let first = WebAddress.absolute(first), first.utf8.count < SitemapLimits.addressLength - 16 else {
            throw ExportError(.option, "option index: expected an address that begins with https:// or http://")
        }
        xml.declaration()
        xml.start("sitemapindex")
        xml.declare(prefix: "", uri: "http://www.sitemaps.org/schemas/sitemap/0.9")
        var number = 0
        var count = 0
        var newest: Timestamp?
        while let entry = try entries.next() {
            if count == size {
                write(number, newest, first, to: &xml)
                (count, newest) = (0, nil)
            }
            if count == 0 { number += 1 }
            guard number <= SitemapLimits.addresses else {
                throw ExportError(.content, "an index names at most 50,000 sitemaps; make these larger with index-size")
            }
            count += 1
            let date = entry.updated ?? entry.published
            if let date, date.isParsed, newest.map({ $0.isEarlier(than: date) }) ?? true { newest = date }
            try xml.checkpoint()
        }
        if count > 0 {
            write(number, newest, first, to: &xml)
        } else {
            findings.error("sitemap-empty", "there are no entries, and an index names at least one sitemap")
        }
        xml.end()
        try xml.checkpoint()
        return findings.report
    }

    private func write(_ number: Int, _ newest: Timestamp?, _ first: String, to xml: inout XMLWriter) {
        xml.start("sitemap")
        xml.element("loc", Self.numbered(first, number))
        xml.element("lastmod", ifPresent: newest?.webDate)
        xml.end()
    }

    /// `sitemap.xml` for the first, `sitemap-2.xml` for the second; the number stands before the extension of the path.
    static func numbered(_ address: String, _ number: Int) -> String {
        guard number > 1 else { return address }
        let iri = IRI(address)
        let bytes = Array(address.utf8)
        let path = iri.pathRange
        let file = bytes[path].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.lowerBound
        let dot = bytes[file..<path.upperBound].lastIndex(of: UInt8(ascii: "."))
        let place = dot.flatMap { $0 == file ? nil : $0 } ?? path.upperBound
        return iri[0..<place] + "-\(number)" + iri[place..<bytes.count]
    }
}
