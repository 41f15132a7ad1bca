import Syndicate
import Testing

/// What is written as elements of our own comes back as the same.
@Suite struct SyndicateModuleTests {
    @Test(arguments: [
        Review(of: ReviewedItem(name: "Ballerina")),
        Review(
            of: ReviewedItem(
                type: "Movie", name: "\"\u{0301}<&>", directors: ["Lee Chung-hyun"], cast: ["A", "", "B"],
                released: Timestamp(lenient: "2023-10-06"), sameAs: ["https://e.example/?a=1&b=2"],
                image: "https://e.example/i.png"),
            rating: Rating(4.5, best: 10, worst: 0),
            reviewer: Person(
                name: "Mara", email: "m@e.example", uri: "https://e.example/m", avatar: "a.png", role: "guest")),
        Review(of: ReviewedItem(name: "Y", released: Timestamp(lenient: "2023"))),
        Review(of: ReviewedItem(name: "M", released: Timestamp(lenient: "2023-10"))),
        Review(of: ReviewedItem(name: "S", released: Timestamp(rfc3339: "2023-10-06T12:00:00.250+09:00"))),
        Review(of: ReviewedItem(name: "U", released: Timestamp(unparsed: "last autumn")), rating: Rating(1)),
    ])
    func reviews(review: Review) {
        #expect(Review(element: review.element) == review)
    }

    @Test(arguments: [
        ("rating", "four"), ("rating", "nan"), ("rating", ""), ("best", "x"),
    ])
    func brokenNumbersAreLeftOut(name: String, value: String) {
        var element = Review(of: ReviewedItem(name: "X"), rating: Rating(4, best: 5, worst: 1)).element
        for index in element.attributes.indices where element.attributes[index].name == name {
            element.attributes[index].value = value
        }
        let rating = Review(element: element)?.rating
        #expect(rating == (name == "rating" ? nil : Rating(4)))
    }

    @Test(arguments: [
        RelatedLink(title: "A & B", url: "https://e.example/"), RelatedLink(title: "Without address"),
        RelatedLink(title: "", url: "https://e.example/"),
    ])
    func relatedLinks(link: RelatedLink) {
        #expect(RelatedLink(element: link.element) == link)
        #expect(SocialProfile(element: link.element) == nil)
        #expect(Review(element: link.element) == nil)
    }

    @Test(arguments: [
        SocialProfile(network: "x", handle: "@a", url: "https://x.example/a"),
        SocialProfile(network: "x", handle: "@a"),
        SocialProfile(network: "x", url: "https://x.example/a"), SocialProfile(network: "x"),
    ])
    func profiles(profile: SocialProfile) {
        #expect(SocialProfile(element: profile.element) == profile)
        #expect(RelatedLink(element: profile.element) == nil)
    }

    @Test func otherElementsSayNothing() {
        let element = ExtensionElement(namespace: "urn:x", name: "review", text: "x")
        #expect(Review(element: element) == nil)
        #expect(RelatedLink(element: ExtensionElement(.atom, "link", ["rel": "related"])) == nil)
        #expect(SocialProfile(element: ExtensionElement(.syndicate, "profile")) == nil)
    }
}
