// The elements of Media RSS 1.5.1 with elements of their own ("Optional Elements").

extension Media {
    /// `media:community`.
    public struct Community: MediaElement {
        /// The words.
        public init() {}
        /// `media:starRating`: how it was rated.
        public var starRating: ElementField<StarRating> { "starRating" }
        /// `media:statistics`: how often it was seen.
        public var statistics: ElementField<Statistics> { "statistics" }
        /// `media:tags`: the words of its audience for it, the most frequent first.
        public var tags: TextField<[Tag]> { TextField("tags", Tag.coding) }
    }

    /// `media:starRating`.
    public struct StarRating: MediaElement {
        /// The words.
        public init() {}
        /// `average`: the mean.
        public var average: AttributeField<Double> { "average" }
        /// `count`: how many ratings there are.
        public var count: AttributeField<Int> { "count" }
        /// `min`: the worst possible.
        public var min: AttributeField<Double> { "min" }
        /// `max`: the best possible.
        public var max: AttributeField<Double> { "max" }
    }

    /// `media:statistics`.
    public struct Statistics: MediaElement {
        /// The words.
        public init() {}
        /// `views`: how often it was seen.
        public var views: AttributeField<Int> { "views" }
        /// `favorites`: how many have it among their favourites.
        public var favorites: AttributeField<Int> { "favorites" }
    }

    /// One word of `media:tags`, as `news` or `news:5`.
    public struct Tag: Sendable, Hashable {
        /// The word.
        public var name: String
        /// How often it was given; 1 where nothing is said.
        public var weight: Int

        /// A word.
        public init(_ name: String, weight: Int = 1) {
            self.name = name
            self.weight = weight
        }

        static let coding = ExtensionCoding<[Tag]>(
            read: { text in
                ExtensionCoding.commaSeparated.read(text)?.map { word in
                    guard let colon = word.utf8.lastIndex(of: UInt8(ascii: ":")),
                        let weight = Int(String(Substring(word.utf8[colon...].dropFirst())).trimmedOfSpace)
                    else { return Tag(word) }
                    return Tag(String(Substring(word.utf8[..<colon])).trimmedOfSpace, weight: weight)
                }
            },
            write: { tags in
                tags.map { $0.weight == 1 ? $0.name : "\($0.name):\($0.weight)" }.joined(separator: ", ")
            })
    }

    /// `media:comments`.
    public struct Comments: MediaElement {
        /// The words.
        public init() {}
        /// `media:comment`: one each.
        public var comments: TextListField<String> { "comment" }
    }

    /// `media:responses`.
    public struct Responses: MediaElement {
        /// The words.
        public init() {}
        /// `media:response`: one address each.
        public var responses: TextListField<String> { "response" }
    }

    /// `media:backLinks`.
    public struct BackLinks: MediaElement {
        /// The words.
        public init() {}
        /// `media:backLink`: one address each.
        public var backLinks: TextListField<String> { "backLink" }
    }

    /// `media:embed`.
    public struct Embed: MediaElement {
        /// The words.
        public init() {}
        /// `url`: the address of the player.
        public var url: AttributeField<String> { "url" }
        /// `height`: pixels.
        public var height: AttributeField<Int> { "height" }
        /// `width`: pixels.
        public var width: AttributeField<Int> { "width" }
        /// `media:param`: what to tell the player.
        public var params: ElementListField<Parameter> { "param" }
    }

    /// `media:param`.
    public struct Parameter: MediaElement {
        /// The words.
        public init() {}
        /// `name`.
        public var name: AttributeField<String> { "name" }
        /// The value.
        public var value: OwnTextField<String> { OwnTextField(String.extensionCoding) }
    }

    /// `media:scenes`.
    public struct Scenes: MediaElement {
        /// The words.
        public init() {}
        /// `media:scene`: the parts in order.
        public var scenes: ElementListField<Scene> { "scene" }
    }

    /// `media:scene`, whose elements are in no namespace in the specification's example and in the wild in Media RSS's.
    public struct Scene: MediaElement {
        /// The words.
        public init() {}
        /// `sceneTitle`.
        public var title: TextField<String> { TextField(loose("sceneTitle"), String.extensionCoding) }
        /// `sceneDescription`.
        public var description: TextField<String> { TextField(loose("sceneDescription"), String.extensionCoding) }
        /// `sceneStartTime`: seconds from the beginning of the medium.
        public var startTime: TextField<Double> { TextField(loose("sceneStartTime"), .clock) }
        /// `sceneEndTime`: seconds from the beginning of the medium.
        public var endTime: TextField<Double> { TextField(loose("sceneEndTime"), .clock) }

        private func loose(_ name: String) -> ExtensionName {
            ExtensionName(name, in: .noNamespace, isLoose: true)
        }
    }
}
