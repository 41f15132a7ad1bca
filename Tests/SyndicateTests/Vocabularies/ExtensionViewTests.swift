import Syndicate
import Testing

private struct Books: ExtensionVocabulary {
    static let namespace = XMLNamespace(prefix: "book", uri: "urn:book")
    var pages: TextField<Int> { "pages" }
    var authors: TextListField<String> { "author" }
    var days: TextListField<Int> { "day" }
    var shelf: AttributeField<String> { "shelf" }
    var chapters: ElementListField<Chapter> { "chapter" }
    var cover: ElementField<Chapter> { "cover" }
    var isOut: PresenceField { "out" }

    struct Chapter: ExtensionVocabulary {
        static let namespace = Books.namespace
        var name: OwnTextField<String> { OwnTextField(.verbatim) }
        var page: AttributeField<Int> { "page" }
    }
}

extension ExtensionVocabularies {
    fileprivate var books: Books { Books() }
}

/// The rules of views, shown on a vocabulary of one's own.
@Suite struct ExtensionViewTests {
    private let book = Books.namespace

    private func sample() -> Extensions {
        Extensions(
            attributes: [
                ExtensionAttribute(namespace: "urn:other", name: "shelf", value: "0"),
                ExtensionAttribute(namespace: book.uri, name: "shelf", value: "7"),
                ExtensionAttribute(namespace: book.uri, name: "page", value: "1", element: "id"),
            ],
            elements: [
                leaf(book, "author", " Mara ", ["role": "first"]), leaf(.dublinCore, "creator", "X"),
                leaf(book, "pages", "many"), leaf(book, "author", "Kim"),
                leaf(book, "pages", " 012 ", ["unit": "sheets"]),
                leaf(book, "chapter", "One", ["page": "x", "id": "c1"]), leaf(book, "chapter", "Two", ["page": "5"]),
            ],
            json: JSONObject([JSONObject.Member("_a", .bool(true))]))
    }

    @Test func valuesAreReadWhereTheyStand() {
        let books = sample().books
        #expect(books.pages == 12)
        #expect(books.raw(\.pages) == ["many", " 012 "])
        #expect(books.authors == ["Mara", "Kim"])
        #expect(books.raw(\.authors) == [" Mara ", "Kim"])
        #expect(books.shelf == "7")
        #expect(books.chapters.map(\.name) == ["One", "Two"])
        #expect(books.chapters.map(\.page) == [nil, 5])
        #expect(books.chapters[0].raw(\.page) == ["x"])
        #expect(books.cover == nil)
        #expect(books.isOut == false)
        #expect(sample()[Books.self] == books)
        #expect(Extensions().books.pages == nil)
        #expect(Extensions().books.raw(\.shelf).isEmpty)
    }

    @Test func whatIsSetToItselfStaysAsItIs() {
        var extensions = sample()
        extensions.books.pages = extensions.books.pages
        extensions.books.authors = extensions.books.authors
        extensions.books.shelf = extensions.books.shelf
        extensions.books.chapters = extensions.books.chapters
        extensions.books.cover = extensions.books.cover
        extensions.books.isOut = extensions.books.isOut
        extensions.books.days = extensions.books.days
        for index in extensions.books.chapters.indices {
            extensions.books.chapters[index].name = extensions.books.chapters[index].name
        }
        #expect(extensions == sample())
    }

    @Test func writingChangesNothingElse() {
        var extensions = sample()
        extensions.books.pages = 13
        extensions.books.shelf = "8"
        extensions.books.chapters[0].page = 3
        extensions.books.authors[1] = "Lee"
        var expected = sample()
        expected.elements[4].children = [.text("13")]
        expected.attributes[1].value = "8"
        expected.elements[5].attributes[0].value = "3"
        expected.elements[3].children = [.text("Lee")]
        #expect(extensions == expected)
    }

    @Test func listsKeepTheirPlaces() {
        var extensions = sample()
        extensions.books.authors.insert("Noor", at: 1)
        #expect(extensions.elements.map(\.text).prefix(3) == [" Mara ", "Noor", "X"])
        #expect(extensions.elements[1].prefix == "book")
        extensions.books.authors.removeFirst()
        #expect(extensions.elements.map(\.text).prefix(3) == ["Noor", "X", "many"])
        extensions.books.authors = []
        #expect(extensions.elements.map(\.name) == ["creator", "pages", "pages", "chapter", "chapter"])
        extensions.books.authors = ["A", "B"]
        #expect(extensions.elements.map(\.text).suffix(2) == ["A", "B"])
        extensions.books.authors = ["Z", "A", "B"]
        #expect(extensions.elements.map(\.text).suffix(3) == ["Z", "A", "B"])
    }

    @Test func whatCannotBeReadStaysInAList() {
        var extensions = Extensions(elements: [leaf(book, "day", "x"), leaf(book, "day", "1"), leaf(book, "day", "y")])
        #expect(extensions.books.days == [1])
        extensions.books.days = [2, 3]
        #expect(extensions.books.raw(\.days) == ["x", "2", "3", "y"])
        extensions.books.days = []
        #expect(extensions.books.raw(\.days) == ["x", "y"])
    }

    @Test func elementsGetTheNameOfTheirField() {
        var extensions = sample()
        extensions.books.cover = ElementView { $0.name = "C" }
        extensions.books.chapters.append(ElementView { $0.page = 9 })
        extensions.books.isOut = true
        #expect(extensions.elements.map(\.name).suffix(4) == ["chapter", "chapter", "cover", "out"])
        #expect(extensions.elements.suffix(4).allSatisfy { $0.namespace == book.uri && $0.prefix == "book" })
        extensions.books.cover?.page = 1
        #expect(extensions.books.cover?.name == "C")
        // Under another field, it gets that field's name.
        extensions.books.cover = extensions.books.chapters[1]
        #expect(extensions.books.cover?.name == "Two")
        #expect(extensions.books.cover?.element.name == "cover")
    }

    @Test func nilRemovesAll() {
        var extensions = sample()
        extensions.books.pages = nil
        extensions.books.shelf = nil
        extensions.books.chapters[1].page = nil
        extensions.books.cover = nil
        extensions.books.isOut = false
        #expect(extensions.books.raw(\.pages).isEmpty)
        #expect(extensions.attributes.map(\.value) == ["0", "1"])
        #expect(extensions.elements.last?.attributes == [])
        #expect(extensions.json == sample().json)
    }

    @Test func elementsAreReadByAnyNameOfTheirNamespace() {
        let namespace = XMLNamespace(prefix: "x", uri: "http://search.yahoo.com/mrss")
        var extensions = Extensions(elements: [leaf(namespace, "keywords", "a, b")])
        #expect(extensions.media.keywords == ["a", "b"])
        extensions.media.keywords = ["c"]
        #expect(extensions.elements == [leaf(namespace, "keywords", "c")])
    }

    @Test func longListsAreWrittenInOnePass() {
        let many = (0..<20_000).map(String.init)
        var extensions = Extensions()
        extensions.books.authors = many
        extensions.books.authors = many.reversed()
        #expect(extensions.books.authors.first == "19999")
        extensions.books.authors = Array(many.prefix(10_000))
        #expect(extensions.elements.count == 10_000)
    }
}
