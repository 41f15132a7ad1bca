extension FeedImage: ModelFields {
    static var blank: FeedImage { FeedImage(url: "") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("url", &url)
        try visitor.text("title", &title)
        try visitor.text("link", &link)
        try visitor.number("width", &width)
        try visitor.number("height", &height)
        try visitor.text("description", &description)
        try visitor.extensions(&extensions)
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
        try visitor.extensions(&extensions)
    }
}

extension TextInput: ModelFields {
    static var blank: TextInput { TextInput(title: "", description: "", name: "", link: "") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("title", &title)
        try visitor.text("description", &description)
        try visitor.text("name", &name)
        try visitor.text("link", &link)
        try visitor.extensions(&extensions)
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

extension SocialProfile: ModelFields {
    static var blank: SocialProfile { SocialProfile(network: "") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.text("network", &network)
        try visitor.text("handle", &handle)
        try visitor.text("url", &url)
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
