extension Identifier: ModelFields {
    static var blank: Identifier { Identifier("") }

    static func shorthand(_ text: String) -> Identifier? { Identifier(text) }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("value", &value)
        try visitor.flag("is_permalink", &isPermalink)
    }
}

extension Link: ModelFields {
    static var blank: Link { Link("") }

    static func shorthand(_ text: String) -> Link? { Link(text) }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("href", &href)
        try visitor.text("resolved", &resolved)
        try visitor.text("rel", &rel)
        try visitor.text("type", &type)
        try visitor.text("hreflang", &hreflang)
        try visitor.text("title", &title)
        try visitor.integer("length", &length)
        try visitor.text("base", &base)
        try visitor.text("language", &language)
        try visitor.extensions(&extensions)
    }
}

extension Person: ModelFields {
    static var blank: Person { Person() }

    static func shorthand(_ text: String) -> Person? { Person(name: text) }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("name", &name)
        try visitor.text("email", &email)
        try visitor.text("uri", &uri)
        try visitor.text("avatar", &avatar)
        try visitor.text("role", &role)
        try visitor.objects("social_profiles", &socialProfiles)
        try visitor.extensions(&extensions)
    }
}

extension Category: ModelFields {
    static var blank: Category { Category("") }

    static func shorthand(_ text: String) -> Category? { Category(text) }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("term", &term)
        try visitor.text("scheme", &scheme)
        try visitor.text("label", &label)
        try visitor.text("language", &language)
        try visitor.extensions(&extensions)
    }
}
