extension Identifier: ModelFields {
    static var blank: Identifier { Identifier("") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("value", &value)
        try visitor.flag("is_permalink", &isPermalink)
    }
}

extension Link: ModelFields {
    static var blank: Link { Link("") }

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
        try visitor.objects("attributes", &attributes)
        try visitor.extensions(&extensions)
    }
}

extension Person: ModelFields {
    static var blank: Person { Person() }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("name", &name)
        try visitor.text("email", &email)
        try visitor.text("uri", &uri)
        try visitor.text("avatar", &avatar)
        try visitor.text("role", &role)
        try visitor.extensions(&extensions)
    }
}

extension Category: ModelFields {
    static var blank: Category { Category("") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("term", &term)
        try visitor.text("scheme", &scheme)
        try visitor.text("label", &label)
        try visitor.text("language", &language)
        try visitor.extensions(&extensions)
    }
}

extension Attachment: ModelFields {
    static var blank: Attachment { Attachment(url: "") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("url", &url)
        try visitor.text("type", &type)
        try visitor.integer("length", &length)
        try visitor.double("duration", &duration)
        try visitor.text("title", &title)
        try visitor.text("language", &language)
        try visitor.double("bitrate", &bitrate)
        try visitor.number("height", &height)
        try visitor.objects("alternates", &alternates)
        try visitor.extensions(&extensions)
    }
}

extension Figure: ModelFields {
    static var blank: Figure { Figure() }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("url", &url)
        try visitor.text("alt", &alt)
        try visitor.text("caption", &caption)
        try visitor.text("credit", &credit)
        try visitor.text("type", &type)
        try visitor.number("width", &width)
        try visitor.number("height", &height)
        try visitor.integer("length", &length)
    }
}

extension FeedImage: ModelFields {
    static var blank: FeedImage { FeedImage(url: "") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("url", &url)
        try visitor.text("title", &title)
        try visitor.text("link", &link)
        try visitor.number("width", &width)
        try visitor.number("height", &height)
        try visitor.text("description", &description)
    }
}

extension Generator: ModelFields {
    static var blank: Generator { Generator(name: "") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("name", &name)
        try visitor.text("uri", &uri)
        try visitor.text("version", &version)
    }
}

extension Cloud: ModelFields {
    static var blank: Cloud { Cloud() }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("domain", &domain)
        try visitor.number("port", &port)
        try visitor.text("path", &path)
        try visitor.text("register_procedure", &registerProcedure)
        try visitor.text("protocol", &`protocol`)
    }
}

extension TextInput: ModelFields {
    static var blank: TextInput { TextInput(title: "", description: "", name: "", link: "") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("title", &title)
        try visitor.text("description", &description)
        try visitor.text("name", &name)
        try visitor.text("link", &link)
    }
}

extension Stylesheet: ModelFields {
    static var blank: Stylesheet { Stylesheet("") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("href", &href)
        try visitor.text("type", &type)
        try visitor.text("title", &title)
        try visitor.text("media", &media)
        try visitor.text("charset", &charset)
        try visitor.flag("alternate", &isAlternate)
    }
}

extension InReplyTo: ModelFields {
    static var blank: InReplyTo { InReplyTo(reference: "") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("reference", &reference)
        try visitor.text("href", &href)
        try visitor.text("type", &type)
        try visitor.text("source", &source)
    }
}

extension RelatedLink: ModelFields {
    static var blank: RelatedLink { RelatedLink(title: "") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("title", &title)
        try visitor.text("url", &url)
    }
}

extension SocialProfile: ModelFields {
    static var blank: SocialProfile { SocialProfile(network: "") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("network", &network)
        try visitor.text("handle", &handle)
        try visitor.text("url", &url)
    }
}

extension SocialText: ModelFields {
    static var blank: SocialText { SocialText(network: "", text: "") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("network", &network)
        try visitor.text("text", &text)
    }
}

extension Review: ModelFields {
    static var blank: Review { Review(of: .blank) }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.object("item", &item)
        try visitor.object("rating", &rating)
        try visitor.object("reviewer", &reviewer)
    }
}

extension ReviewedItem: ModelFields {
    static var blank: ReviewedItem { ReviewedItem(name: "") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("type", &type)
        try visitor.text("name", &name)
        try visitor.texts("directors", &directors)
        try visitor.texts("cast", &cast)
        try visitor.date("released", &released)
        try visitor.texts("same_as", &sameAs)
        try visitor.text("image", &image)
    }
}

extension Rating: ModelFields {
    static var blank: Rating { Rating(0) }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.double("value", &value)
        try visitor.double("best", &best)
        try visitor.double("worst", &worst)
    }
}

extension Tombstone: ModelFields {
    static var blank: Tombstone { Tombstone(reference: "", when: Timestamp(seconds: 0)) }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("reference", &reference)
        var date: Timestamp? = when
        try visitor.date("when", &date)
        guard let date else { throw visitor.failure("when", "is missing; expected a date") }
        when = date
        try visitor.object("by", &by)
        try visitor.object("comment", &comment)
        try visitor.objects("links", &links)
        try visitor.extensions(&extensions)
    }
}
