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

extension InReplyTo: ModelFields {
    static var blank: InReplyTo { InReplyTo(reference: "") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("reference", &reference)
        try visitor.text("href", &href)
        try visitor.text("type", &type)
        try visitor.text("source", &source)
        try visitor.extensions(&extensions)
    }
}

extension RelatedLink: ModelFields {
    static var blank: RelatedLink { RelatedLink(title: "") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("title", &title)
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
