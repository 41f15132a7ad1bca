internal import Syndicate

/// Parameters of addresses that tell where readers come from, and change nothing of what is shown.
public struct TrackingParameters: Sendable, Equatable {
    private let added: Set<String>

    /// The known ones, and others by their names, whatever the case.
    public init(adding names: [String] = []) {
        added = Set(names.map { $0.lowercased() })
    }

    /// The address without them; `nil` where it has none, and where it is no address of a page.
    public func removed(from address: String) -> String? {
        let bytes = Array(address.utf8)
        guard bytes.contains(UInt8(ascii: "=")) || !added.isEmpty else { return nil }
        let iri = IRI(address)
        if let scheme = iri.scheme, scheme != "https", scheme != "http" { return nil }
        let query = iri.queryRange.flatMap { kept(bytes[$0]) }
        // Those for servers of statistics that read what no server of pages is sent.
        let fragment = iri.fragmentRange.flatMap { kept(bytes[$0]) }
        guard query != nil || fragment != nil else { return nil }
        var output = Array(bytes[..<iri.pathRange.upperBound])
        for (sign, range, changed) in [("?", iri.queryRange, query), ("#", iri.fragmentRange, fragment)] {
            guard let range, changed?.isEmpty != true else { continue }
            output += sign.utf8
            output += changed ?? Array(bytes[range])
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// What is left of a query; `nil` where nothing goes.
    private func kept(_ query: ArraySlice<UInt8>) -> [UInt8]? {
        let parts = query.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
        let kept = parts.filter { !isTracking($0) }
        return kept.count == parts.count ? nil : Array(kept.joined(separator: [UInt8(ascii: "&")]))
    }

    private func isTracking(_ part: ArraySlice<UInt8>) -> Bool {
        var part = part
        // What was escaped for HTML twice.
        if part.starts(with: "amp;".utf8) { part = part.dropFirst(4) }
        let name = String(
            decoding: part.prefix { $0 != UInt8(ascii: "=") }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
        if added.contains(name) { return true }
        return name.utf8.count < part.count && isTracking(name)
    }

    /// Whether a parameter of this name, in lower case, tells where readers come from.
    func isTracking(_ name: String) -> Bool {
        if added.contains(name) { return true }
        return Self.names.contains(name) || Self.beginnings.contains { name.utf8.starts(with: $0.utf8) }
    }

    /// Beginnings of names that belong to one service each: Google and most others, Matomo and Piwik, HubSpot.
    private static let beginnings = ["utm_", "mtm_", "matomo_", "piwik_", "hsa_"]

    /// Names that mean nothing else: identifiers of clicks, of mails and of those who were sent them.
    private static let names: Set<String> = [
        // Google, Meta, Microsoft, X, TikTok, Yandex, LinkedIn, Pinterest, Snapchat, Reddit
        "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "srsltid", "_ga", "_gl", "fbclid", "fb_action_ids",
        "fb_action_types", "fb_source", "igshid", "igsh", "msclkid", "twclid", "ref_src", "ref_url",
        "__twitter_impression", "ttclid", "yclid", "ysclid", "_openstat", "li_fat_id", "epik", "sccid", "rdt_cid",
        // Mailchimp, HubSpot, Marketo, Omeda, Vero, Drip, Klaviyo, MailerLite, Eloqua, Brevo, Listrak
        "mc_cid", "mc_eid", "mc_tc", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "mkt_tok",
        "oly_anon_id", "oly_enc_id", "vero_id", "vero_conv", "__s", "_ke", "_kx", "ml_subscriber",
        "ml_subscriber_hash", "elqtrack", "elqtrackid", "elqaid", "elqat", "trk_contact", "trk_msg", "trk_module",
        "trk_sid",
        // Adobe, AT Internet, Branch, Wicked Reports, comScore, Webtrekk, Piwik
        "s_cid", "xtor", "at_medium", "at_campaign", "at_campaign_type", "at_creation", "at_link_id", "at_link_type",
        "at_link_origin", "at_ptr_name", "at_bbc_team", "at_format", "_branch_match_id", "_branch_referrer", "wickedid",
        "ns_mchannel", "ns_source", "ns_campaign", "ns_linkname", "ns_fee", "wt_mc", "wt_zmc", "pk_campaign", "pk_kwd",
        "pk_source", "pk_medium", "pk_content", "pk_cid",
    ]
}
