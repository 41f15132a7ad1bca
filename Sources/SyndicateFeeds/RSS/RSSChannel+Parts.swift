internal import Syndicate
internal import SyndicateXML

extension RSSChannel {
    mutating func cloud(_ xml: inout XMLReader) throws(XMLReaderError) {
        let derived = xml.attribute(tag: RSSTag.derived.rawValue) ?? ""
        func value(_ tag: RSSTag, _ name: String, _ xml: borrowing XMLReader) -> String? {
            derived.contains(name) ? nil : xml.attribute(tag: tag.rawValue)
        }
        var cloud = Cloud(domain: xml.attribute(tag: RSSTag.domain.rawValue))
        cloud.path = value(.path, "path", xml)
        cloud.registerProcedure = value(.registerProcedure, "registerProcedure", xml)
        cloud.protocol = value(.protocol, "protocol", xml)
        var known: RSSAttributes = [.domain, .path, .registerProcedure, .protocol, .port, .derived]
        if let port = value(.port, "port", xml) {
            cloud.port = UInt16(port).map(Int.init)
            if cloud.port == nil {
                xml.report(.warning, "invalid-integer", "the port of the cloud is none")
                known = [.domain, .path, .registerProcedure, .protocol, .derived]
            }
        }
        xml.rssAttributes(but: known, of: nil, into: &cloud.extensions)
        while try xml.nextChild() { cloud.extensions.elements.append(try xml.rssElement()) }
        feed.cloud = cloud
    }

    /// The image, or in the channel of RDF the place where it is.
    mutating func image(_ xml: inout XMLReader) throws(XMLReaderError) {
        var image = FeedImage(url: "")
        let about = xml.attribute(tag: RSSTag.about.rawValue)
        let resource = xml.attribute(tag: RSSTag.resource.rawValue)
        xml.rssAttributes(but: [.about, .resource], of: nil, into: &image.extensions)
        var isEmpty = true
        while try xml.nextChild() {
            isEmpty = false
            if xml.attributeCount > 0, xml.attribute(tag: RSSTag.derived.rawValue) == "true" {
                try xml.skipElement()
                continue
            }
            switch RSSTag(rawValue: xml.tag) ?? .unknown {
            case .url where image.url.utf8.isEmpty:
                image.url = try xml.rssAddress("url", addresses, &image.extensions) ?? ""
            case .title where image.title == nil: image.title = try leaf("title", &xml, &image.extensions)
            case .link where image.link == nil:
                image.link = try xml.rssAddress("link", addresses, &image.extensions)
            case .width where image.width == nil: image.width = try size("width", &xml, &image.extensions)
            case .height where image.height == nil: image.height = try size("height", &xml, &image.extensions)
            case .description where image.description == nil:
                image.description = try leaf("description", &xml, &image.extensions)
            default: image.extensions.elements.append(try xml.rssElement())
            }
        }
        if isEmpty, image.extensions.isEmpty {
            imageReference = resource ?? imageReference
            return
        }
        if let about, !RSSAddresses.isSame(about, image.url) { image.extensions.keepRDF("about", about) }
        if let resource, !RSSAddresses.isSame(resource, image.url) { image.extensions.keepRDF("resource", resource) }
        feed.image = image
    }

    private func leaf(
        _ name: String, _ xml: inout XMLReader, _ extensions: inout Extensions
    ) throws(XMLReaderError) -> String? {
        xml.rssAttributes(but: [], of: name, into: &extensions)
        return try xml.rssText().present
    }

    /// A number of pixels; what is none stays in the tree.
    private func size(
        _ name: String, _ xml: inout XMLReader, _ extensions: inout Extensions
    ) throws(XMLReaderError) -> Int? {
        let exact = xml.attribute(tag: RSSTag.value.rawValue).flatMap { Int($0) }
        if let exact {
            try xml.skipElement()
            return exact
        }
        let element = try xml.rssElement()
        if let number = element.plainText.flatMap({ Int($0) }), number > 0 { return number }
        xml.report(.warning, "invalid-integer", "the \(name) of the image is no number of pixels")
        extensions.elements.append(element)
        return nil
    }

    mutating func textInput(_ xml: inout XMLReader) throws(XMLReaderError) {
        var input = TextInput(title: "", description: "", name: "", link: "")
        let about = xml.attribute(tag: RSSTag.about.rawValue)
        xml.rssAttributes(but: [.about, .resource], of: nil, into: &input.extensions)
        var isEmpty = true
        var seen: Set<RSSTag> = []
        while try xml.nextChild() {
            isEmpty = false
            let tag = RSSTag(rawValue: xml.tag) ?? .unknown
            guard seen.insert(tag).inserted || tag == .unknown else {
                input.extensions.elements.append(try xml.rssElement())
                continue
            }
            switch tag {
            case .title: input.title = try leaf("title", &xml, &input.extensions) ?? ""
            case .description: input.description = try leaf("description", &xml, &input.extensions) ?? ""
            case .name: input.name = try leaf("name", &xml, &input.extensions) ?? ""
            case .link: input.link = try xml.rssAddress("link", addresses, &input.extensions) ?? ""
            default: input.extensions.elements.append(try xml.rssElement())
            }
        }
        if isEmpty, input.extensions.isEmpty { return }
        if let about, !RSSAddresses.isSame(about, input.link) { input.extensions.keepRDF("about", about) }
        feed.textInput = input
    }

    /// Hours, of which 24 is midnight, too; those that are none stay in the tree.
    mutating func skipHours(_ xml: inout XMLReader) throws(XMLReaderError) {
        let whole = try xml.rssElement()
        let rest = whole.leaving { name, text in
            guard name == "hour", let hour = Int(text), (0...24).contains(hour) else { return false }
            if !feed.skipHours.contains(hour % 24) { feed.skipHours.append(hour % 24) }
            return true
        }
        keepRest(rest, "invalid-hour", "an hour in skipHours is not between 0 and 23", xml)
    }

    mutating func skipDays(_ xml: inout XMLReader) throws(XMLReaderError) {
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let whole = try xml.rssElement()
        let rest = whole.leaving { name, text in
            guard name == "day", let day = names.first(where: { $0.lowercased() == text.lowercased() }) else {
                return false
            }
            if !feed.skipDays.contains(day) { feed.skipDays.append(day) }
            return true
        }
        keepRest(rest, "invalid-day", "a day in skipDays has none of the seven English names", xml)
    }

    private mutating func keepRest(
        _ rest: ExtensionElement?, _ rule: String, _ message: String, _ xml: borrowing XMLReader
    ) {
        guard let rest else { return }
        xml.report(.warning, rule, message)
        feed.extensions.elements.append(rest)
    }
}

extension Extensions {
    /// Keeps an attribute of RDF.
    mutating func keepRDF(_ name: String, _ value: String) {
        attributes.append(
            ExtensionAttribute(
                namespace: XMLNamespace.rdf.uri, name: name, prefix: XMLNamespace.rdf.prefix, value: value))
    }
}

extension ExtensionElement {
    /// The element without the children that `use` has a use for, by their names in lower case and their texts; `nil`
    /// where nothing is left.
    fileprivate func leaving(_ use: (String, String) -> Bool) -> ExtensionElement? {
        var rest = self
        rest.children = elements.filter { child in
            guard let text = child.plainText else { return !child.attributes.isEmpty || !child.children.isEmpty }
            return !use(child.name.lowercased(), text)
        }.map { .element($0) }
        return rest.children.isEmpty && attributes.isEmpty ? nil : rest
    }
}

extension XMLReader {
    /// The program that made the feed: its name, with an address in brackets perhaps.
    mutating func rssGenerator(_ extensions: inout Extensions) throws(XMLReaderError) -> Generator? {
        let version = attribute(tag: RSSTag.programVersion.rawValue)
        rssAttributes(but: [.programVersion], of: "generator", into: &extensions)
        guard let text = try rssText().present else { return nil }
        var generator = Generator(name: text)
        if text.utf8.last == UInt8(ascii: ")"), let open = text.utf8.lastIndex(of: UInt8(ascii: "(")) {
            let uri = String(text[text.utf8.index(after: open)...].dropLast())
            if RSSAddresses.isPlain(uri) {
                generator.uri = uri
                generator.name = RSSText.trimmed(String(text[..<open]))
            }
        }
        if let version {
            generator.version = version
            if generator.name.hasSuffix(version) {
                generator.name = RSSText.trimmed(String(generator.name.dropLast(version.count)))
            }
        }
        return generator
    }
}
