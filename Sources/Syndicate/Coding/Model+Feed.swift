extension FeedMetadata: ModelFields {
    static var blank: FeedMetadata { FeedMetadata() }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.object("identifier", &identifier)
        try visitor.object("title", &title)
        try visitor.object("subtitle", &subtitle)
        try visitor.object("rights", &rights)
        try visitor.text("language", &language)
        try visitor.text("base", &base)
        try visitor.objects("links", &links)
        try visitor.objects("authors", &authors)
        try visitor.objects("contributors", &contributors)
        try visitor.object("managing_editor", &managingEditor)
        try visitor.object("web_master", &webMaster)
        try visitor.objects("categories", &categories)
        try visitor.date("published", &published)
        try visitor.date("updated", &updated)
        try visitor.object("generator", &generator)
        try visitor.text("icon", &icon)
        try visitor.text("logo", &logo)
        try visitor.object("image", &image)
        try visitor.text("docs", &docs)
        try visitor.number("time_to_live", &timeToLive)
        try visitor.integers("skip_hours", &skipHours)
        try visitor.texts("skip_days", &skipDays)
        try visitor.object("cloud", &cloud)
        try visitor.object("text_input", &textInput)
        try visitor.text("rating", &rating)
        try visitor.word("paging", &paging)
        try visitor.objects("tombstones", &tombstones)
        try visitor.objects("stylesheets", &stylesheets)
        try visitor.text("user_comment", &userComment)
        try visitor.flag("expired", &isExpired)
        try visitor.objects("social_profiles", &socialProfiles)
        try visitor.objects("people", &people)
        try visitor.extensions(&extensions)
    }
}

extension Entry: ModelFields {
    static var blank: Entry { Entry() }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.object("identifier", &identifier)
        try visitor.object("title", &title)
        try visitor.object("summary", &summary)
        try visitor.objects("content", &content)
        try visitor.object("rights", &rights)
        try visitor.text("language", &language)
        try visitor.text("base", &base)
        try visitor.objects("links", &links)
        try visitor.objects("authors", &authors)
        try visitor.objects("contributors", &contributors)
        try visitor.objects("categories", &categories)
        try visitor.date("published", &published)
        try visitor.date("updated", &updated)
        try visitor.objects("attachments", &attachments)
        try visitor.object("image", &image)
        try visitor.text("banner_image", &bannerImage)
        try visitor.objects("figures", &figures)
        var metadata = source?.metadata
        try visitor.object("source", &metadata)
        source = metadata.map(Source.init)
        try visitor.text("comments", &comments)
        try visitor.objects("in_reply_to", &inReplyTo)
        try visitor.objects("related", &related)
        try visitor.object("review", &review)
        try visitor.objects("social_texts", &socialTexts)
        try visitor.objects("social_profiles", &socialProfiles)
        try visitor.flag("draft", &isDraft)
        try visitor.extensions(&extensions)
    }
}
