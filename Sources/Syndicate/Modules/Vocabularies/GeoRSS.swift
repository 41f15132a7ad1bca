/// GeoRSS Simple and the GML profile of GeoRSS; the shapes are read by `geometries` of what holds them.
public struct GeoRSS: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.geoRSS
    /// The words.
    public init() {}
    /// `georss:point`: latitude and longitude as written.
    public var point: TextField<String> { "point" }
    /// `georss:line`: pairs of latitude and longitude as written.
    public var line: TextField<String> { "line" }
    /// `georss:polygon`: pairs of latitude and longitude as written.
    public var polygon: TextField<String> { "polygon" }
    /// `georss:box`: two corners as written.
    public var box: TextField<String> { "box" }
    /// `georss:circle`: centre and radius as written.
    public var circle: TextField<String> { "circle" }
    /// `georss:where`: a shape as GML has it.
    public var shape: ElementField<Shape> { "where" }
    /// `georss:elev`: metres above the ellipsoid.
    public var elevation: TextField<Double> { "elev" }
    /// `georss:floor`: the storey of a building, as that country counts.
    public var floor: TextField<Int> { "floor" }
    /// `georss:radius`: metres around the point.
    public var radius: TextField<Double> { "radius" }
    /// `georss:featuretypetag`: what kind of thing is there.
    public var featureType: TextField<String> { "featuretypetag" }
    /// `georss:relationshiptag`: what it has to do with it.
    public var relationship: TextField<String> { "relationshiptag" }
    /// `georss:featurename`: what it is called.
    public var featureName: TextField<String> { "featurename" }

    /// `georss:where`.
    public struct Shape: ExtensionVocabulary {
        /// The namespace.
        public static let namespace = XMLNamespace.gml
        /// The words.
        public init() {}
        /// `gml:Point`.
        public var point: ElementField<Positions> { "Point" }
        /// `gml:LineString`.
        public var lineString: ElementField<Positions> { "LineString" }
        /// `gml:Polygon`.
        public var polygon: ElementField<Positions> { "Polygon" }
        /// `gml:Envelope`.
        public var envelope: ElementField<Positions> { "Envelope" }
        /// `gml:CircleByCenterPoint`.
        public var circle: ElementField<Positions> { "CircleByCenterPoint" }
    }

    /// A shape of GML.
    public struct Positions: ExtensionVocabulary {
        /// The namespace.
        public static let namespace = XMLNamespace.gml
        /// The words.
        public init() {}
        /// `gml:pos`: one point.
        public var position: TextField<String> { "pos" }
        /// `gml:posList`: many points.
        public var positions: TextField<String> { "posList" }
        /// `gml:lowerCorner`.
        public var lowerCorner: TextField<String> { "lowerCorner" }
        /// `gml:upperCorner`.
        public var upperCorner: TextField<String> { "upperCorner" }
        /// `gml:radius`, in metres where its unit is not said otherwise.
        public var radius: TextField<Double> { "radius" }
        /// `srsName`: the coordinate system; WGS 84 where nothing is said.
        public var srsName: AttributeField<String> { "srsName" }
        /// `srsDimension`: how many numbers a point has.
        public var srsDimension: AttributeField<Int> { "srsDimension" }
    }
}

/// W3C Basic Geo.
public struct BasicGeo: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.geo
    /// The words.
    public init() {}
    /// `geo:lat`: degrees north.
    public var latitude: TextField<Double> { "lat" }
    /// `geo:long`: degrees east.
    public var longitude: TextField<Double> { "long" }
    /// `geo:lon`: what some write for `geo:long`.
    public var lon: TextField<Double> { "lon" }
    /// `geo:alt`: metres above the ellipsoid.
    public var altitude: TextField<Double> { "alt" }
    /// `geo:lat_long`: both, with a comma between them.
    public var pair: TextField<String> { "lat_long" }
    /// `geo:Point`: the same in an element of its own.
    public var point: ElementField<BasicGeo> { "Point" }
}
