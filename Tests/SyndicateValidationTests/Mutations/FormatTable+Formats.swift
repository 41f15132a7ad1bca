// Written from the specifications, not from the validator's tables.
extension FormatTable {
    /// RSS 2.0 with Apple's elements, Media RSS, the podcast namespace and Dublin Core.
    static let rss = FormatTable(
        """
        rss/channel 1
        channel/title 1 text
        channel/link 1 url
        channel/description 1 text
        channel/language ? language
        channel/copyright ? text
        channel/managingEditor ? contact
        channel/webMaster ? contact
        channel/pubDate ? mailDate
        channel/lastBuildDate ? mailDate
        channel|item/category * text @domain?text
        channel/generator ? text
        channel/docs ? url
        channel/cloud ? @domain!text @port!integer @path!text @registerProcedure!text @protocol!text
        channel/ttl ? integer
        channel/image ?
        channel/textInput ?
        channel/skipHours ?
        channel/skipDays ?
        channel/item *
        image/url 1 url
        image/title 1 text
        image/link 1 url
        image/width ? integer
        image/height ? integer
        image/description ? text
        textInput/title 1 text
        textInput/description 1 text
        textInput/name 1 text
        textInput/link 1 url
        skipHours/hour + hour
        skipDays/day + day
        item/title ? text
        item/link ? url
        item/description ? text
        item/author ? contact
        item/comments ? url
        item/enclosure ? @url!url @length!integer @type!media
        item/guid ? text @isPermaLink?boolean
        item/pubDate ? mailDate
        item/source ? text @url!url
        channel|item/dc:creator * text
        channel|item/dc:date * anyDate
        channel|item/itunes:author ? text
        channel|item/itunes:explicit ? word
        channel|item/itunes:image ? @href!url
        channel/itunes:category * @text!word
        channel/itunes:type ? word
        channel/itunes:owner ?
        itunes:owner/itunes:name ? text
        itunes:owner/itunes:email 1 address
        item/itunes:duration ? duration
        item/itunes:episode ? integer
        item/itunes:season ? integer
        item/itunes:episodeType ? word
        channel/podcast:guid ? uuid
        channel/podcast:locked ? word @owner?address
        channel/podcast:funding * text @url!url
        channel|item/podcast:person * text @role?text @href?url @img?url
        item/podcast:transcript * @url!url @type!media
        item/podcast:chapters ? @url!url @type!media
        item/media:content * @url?url @type?media @fileSize?integer @medium?word @width?integer @height?integer @duration?integer
        channel|item/media:thumbnail * @url!url @width?integer @height?integer
        """)

    /// Atom 1.0.
    static let atom = FormatTable(
        """
        feed|entry/id 1 url
        feed|entry/title 1 text @type?word
        feed|entry/updated 1 date
        feed|entry|source/author *
        feed|entry|source/contributor *
        feed|entry|source/category * @term!text @scheme?url @label?text
        feed|entry|source/link * @href!reference @rel?relation @type?media @hreflang?language @title?text @length?integer
        feed|entry|source/rights ? text @type?word
        feed|source/subtitle ? text @type?word
        feed|source/generator ? text @uri?reference @version?text
        feed|source/icon ? reference
        feed|source/logo ? reference
        source/id ? url
        source/title ? text @type?word
        source/updated ? date
        feed/entry *
        entry/published ? date
        entry/summary ? text @type?word
        entry/content ? @type?text
        entry/source ?
        author|contributor/name 1 text
        author|contributor/uri ? reference
        author|contributor/email ? address
        """)

    /// RSS 1.0 with Dublin Core and the syndication module.
    static let rdf = FormatTable(
        """
        rdf:RDF/channel 1 @rdf:about!url
        rdf:RDF/item + @rdf:about!url
        rdf:RDF/image ? @rdf:about!url
        rdf:RDF/textinput ? @rdf:about!url
        channel/title 1 text
        channel/link 1 url
        channel/description 1 text
        channel/image ? @rdf:resource!text
        channel/textinput ? @rdf:resource!text
        channel/items 1
        items/rdf:Seq 1
        rdf:Seq/rdf:li * @rdf:resource!text
        channel/sy:updatePeriod ? word
        channel/sy:updateFrequency ? integer
        channel/sy:updateBase ? anyDate
        item/title 1 text
        item/link 1 url
        item/description ? text
        image/title 1 text
        image/url 1 url
        image/link 1 url
        textinput/title 1 text
        textinput/description 1 text
        textinput/name 1 text
        textinput/link 1 url
        channel|item/dc:creator * text
        channel|item/dc:date * anyDate
        channel|item/dc:language * language
        """)

    /// OPML 2.0.
    static let opml = FormatTable(
        """
        opml/head 1
        opml/body 1
        head/title ? text
        head/dateCreated ? mailDate
        head/dateModified ? mailDate
        head/ownerName ? text
        head/ownerEmail ? text
        head/docs ? url
        head/vertScrollState ? integer
        head/windowTop ? integer
        body/outline + @text!text @created?mailDate @category?text
        outline/outline * @text!text @type?text @xmlUrl?url @htmlUrl?url @language?language @created?mailDate @isComment?boolean @title?text
        """)
}
