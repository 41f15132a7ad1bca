extension HTMLDocument {
    /// The element that holds what the page is about: its `article`, or else `main`, an element in the role of one, or
    /// `body`.
    ///
    /// Of several articles it is the one with more than half of the text in them; without such, the page is a list,
    /// and what holds the list is the answer.
    public var article: HTMLElement? {
        let body = body ?? root
        let main = body.first { $0.isHTML("main") || $0.has(token: "main", in: "role") }
        let articles = (main ?? body).all {
            $0.isHTML("article")
        } within: {
            !$0.isHTML("article")
        }
        if articles.count == 1, let article = articles.first { return article }
        let sizes = articles.map(\.text.utf8.count)
        let total = sizes.reduce(0, +)
        if let index = sizes.firstIndex(where: { $0 * 2 > total }) { return articles[index] }
        return main ?? self.body
    }
}
