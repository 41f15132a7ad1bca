// The elements of Podcasting 2.0 with elements of their own.

extension Podcast {
    /// `podcast:alternateEnclosure`.
    public struct AlternateEnclosure: PodcastElement {
        /// The words.
        public init() {}
        /// `type`: its media type.
        public var type: AttributeField<String> { "type" }
        /// `length`: bytes.
        public var length: AttributeField<Int> { "length" }
        /// `bitrate`: bits a second.
        public var bitrate: AttributeField<Double> { "bitrate" }
        /// `height`: pixels.
        public var height: AttributeField<Int> { "height" }
        /// `lang`: its language.
        public var lang: AttributeField<String> { "lang" }
        /// `title`: its name.
        public var title: AttributeField<String> { "title" }
        /// `rel`: the group of forms that it belongs to.
        public var rel: AttributeField<String> { "rel" }
        /// `codecs`: as RFC 6381 has them.
        public var codecs: AttributeField<String> { "codecs" }
        /// `default`: whether it is the same file as the enclosure.
        public var isDefault: AttributeField<Bool> { "default" }
        /// `podcast:source`: addresses of it.
        public var sources: ElementListField<Source> { "source" }
        /// `podcast:integrity`: how to make sure that it is whole.
        public var integrity: ElementField<Integrity> { "integrity" }
    }

    /// `podcast:source`.
    public struct Source: PodcastElement {
        /// The words.
        public init() {}
        /// `uri`: the address.
        public var uri: AttributeField<String> { "uri" }
        /// `contentType`: the media type of what is there, where it is not the medium itself.
        public var contentType: AttributeField<String> { "contentType" }
    }

    /// `podcast:integrity`.
    public struct Integrity: PodcastElement {
        /// The words.
        public init() {}
        /// `type`: `sri` or `pgp-signature`.
        public var type: AttributeField<String> { "type" }
        /// `value`: the digest or the signature.
        public var value: AttributeField<String> { "value" }
    }

    /// `podcast:value`.
    public struct Value: PodcastElement {
        /// The words.
        public init() {}
        /// `type`: the currency or network, such as `lightning`.
        public var type: AttributeField<String> { "type" }
        /// `method`: how it is transported, such as `keysend`.
        public var method: AttributeField<String> { "method" }
        /// `suggested`: how much of the currency.
        public var suggested: AttributeField<Double> { "suggested" }
        /// `podcast:valueRecipient`: who gets it.
        public var recipients: ElementListField<Recipient> { "valueRecipient" }
        /// `podcast:valueTimeSplit`: who gets it for a while.
        public var timeSplits: ElementListField<TimeSplit> { "valueTimeSplit" }
    }

    /// `podcast:valueRecipient`.
    public struct Recipient: PodcastElement {
        /// The words.
        public init() {}
        /// `name`: who it is.
        public var name: AttributeField<String> { "name" }
        /// `type`: the kind of address, such as `node` or `lnaddress`.
        public var type: AttributeField<String> { "type" }
        /// `address`: where to send it.
        public var address: AttributeField<String> { "address" }
        /// `split`: how many shares.
        public var split: AttributeField<Int> { "split" }
        /// `fee`: whether its share is taken before the others'.
        public var fee: AttributeField<Bool> { "fee" }
        /// `customKey`: the name of a record to send along.
        public var customKey: AttributeField<String> { "customKey" }
        /// `customValue`: the value of that record.
        public var customValue: AttributeField<String> { "customValue" }
    }

    /// `podcast:valueTimeSplit`.
    public struct TimeSplit: PodcastElement {
        /// The words.
        public init() {}
        /// `startTime`: seconds from the beginning.
        public var startTime: AttributeField<Double> { AttributeField("startTime", .seconds) }
        /// `duration`: seconds.
        public var duration: AttributeField<Double> { AttributeField("duration", .seconds) }
        /// `remoteStartTime`: seconds from the beginning of the remote item; 0 where nothing is said.
        public var remoteStartTime: AttributeField<Double> { AttributeField("remoteStartTime", .seconds) }
        /// `remotePercentage`: the part that the remote recipients get, 0 to 100; 100 where nothing is said.
        public var remotePercentage: AttributeField<Double> { "remotePercentage" }
        /// `podcast:remoteItem`: whose recipients get it.
        public var remoteItem: ElementField<RemoteItem> { "remoteItem" }
        /// `podcast:valueRecipient`: who gets it.
        public var recipients: ElementListField<Recipient> { "valueRecipient" }
    }

    /// `podcast:remoteItem`.
    public struct RemoteItem: PodcastElement {
        /// The words.
        public init() {}
        /// `feedGuid`: the `podcast:guid` of the feed.
        public var feedGUID: AttributeField<String> { "feedGuid" }
        /// `feedUrl`: the address of the feed.
        public var feedURL: AttributeField<String> { "feedUrl" }
        /// `itemGuid`: the `guid` of the item.
        public var itemGUID: AttributeField<String> { "itemGuid" }
        /// `medium`: what the feed is of, as `podcast:medium` has it.
        public var medium: AttributeField<String> { "medium" }
        /// `title`: what it is called.
        public var title: AttributeField<String> { "title" }
    }

    /// `podcast:podroll` or `podcast:publisher`.
    public struct RemoteItems: PodcastElement {
        /// The words.
        public init() {}
        /// `podcast:remoteItem`: the feeds.
        public var items: ElementListField<RemoteItem> { "remoteItem" }
    }

    /// `podcast:liveItem`: an item with times. Its own elements are RSS 2.0's and in no namespace; those of other
    /// vocabularies are read by `base[ITunes.self]` and the like.
    public struct LiveItem: PodcastVocabulary {
        /// The words.
        public init() {}
        /// `status`: `pending`, `live` or `ended`.
        public var status: AttributeField<String> { "status" }
        /// `start`: when it is to begin.
        public var start: AttributeField<Timestamp> { "start" }
        /// `end`: when it is to end.
        public var end: AttributeField<Timestamp> { "end" }
        /// `title`.
        public var title: TextField<String> { TextField(ExtensionName("title", in: .noNamespace), .verbatim) }
        /// `description`.
        public var description: TextField<String> {
            TextField(ExtensionName("description", in: .noNamespace), .verbatim)
        }
        /// `link`.
        public var link: TextField<String> {
            TextField(ExtensionName("link", in: .noNamespace), String.extensionCoding)
        }
        /// `guid`.
        public var itemGUID: TextField<String> {
            TextField(ExtensionName("guid", in: .noNamespace), String.extensionCoding)
        }
        /// `author`.
        public var author: TextField<String> {
            TextField(ExtensionName("author", in: .noNamespace), String.extensionCoding)
        }
        /// `enclosure`.
        public var enclosures: ElementListField<Enclosure> {
            ElementListField(ExtensionName("enclosure", in: .noNamespace))
        }
    }

    /// RSS 2.0's `enclosure` of a live item.
    public struct Enclosure: PodcastElement {
        /// The words.
        public init() {}
        /// `url`: the address of the file.
        public var url: AttributeField<String> { "url" }
        /// `type`: its media type.
        public var type: AttributeField<String> { "type" }
        /// `length`: bytes.
        public var length: AttributeField<Int> { "length" }
    }
}
