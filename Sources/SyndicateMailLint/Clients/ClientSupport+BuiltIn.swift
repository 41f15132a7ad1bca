extension ClientSupport {
    /// Facts on what matters most in newsletters, as of April 2026; the date of each is when it was last tried.
    public static let builtIn: ClientSupport = {
        let features = facts.split(separator: "\n").compactMap { line -> Feature? in
            let words = line.split(separator: " ")
            guard words.count == 3 else { return nil }
            return Feature(
                id: String(words[0]), date: String(words[1]),
                levels: words[2].utf8.map { Level(rawValue: $0) ?? .unknown })
        }
        return ClientSupport(source: "the built-in table, April 2026", clients: programs, features: features)
    }()

    private static let programs = [
        "apple-mail.macos", "apple-mail.ios", "gmail.desktop-webmail", "gmail.ios", "gmail.android",
        "outlook.windows", "outlook.macos", "outlook.outlook-com", "outlook.ios", "outlook.android",
        "yahoo.desktop-webmail", "yahoo.ios", "samsung-email.android", "thunderbird.macos",
        "protonmail.desktop-webmail",
    ].map { MailClient($0) }

    /// A line each: the feature, when it was tried, and for each program whether it has it: y, a (in part), n, u
    /// (unknown).
    private static let facts = """
        css-align-items 2023-12 yynnnnyyyynnyyy
        css-animation 2026-04 yynnnnnnnnnnynn
        css-aspect-ratio 2023-12 yynnnnnnnnnnnny
        css-at-font-face 2023-12 yynnnannnnnnyyn
        css-at-import 2019-02 yynnnynnnnnnnnn
        css-at-keyframes 2021-05 yynnnnnnnnynyyn
        css-at-media 2023-12 yyaaanaaaaaaana
        css-at-media-hover 2022-08 yynnnnyyyynnyuy
        css-at-media-orientation 2019-08 yaynynyyyynnynn
        css-at-media-prefers-color-scheme 2023-03 yynnnnyyyynnynn
        css-at-media-prefers-reduced-motion 2021-02 yynnnnyyyynnyna
        css-at-supports 2020-05 yynnnnnnnnyyynn
        css-backdrop-filter 2024-01 yynnnnynnnnnyuy
        css-background-blend-mode 2019-02 yyyaanyyyynnyyy
        css-background-clip 2019-02 yyyaanyyyynnyyy
        css-background-image 2023-07 yyyyynyyyyaayyy
        css-background-position 2019-02 yyyyynyyyyyyyyy
        css-background-repeat 2019-02 yyyyynyyyyyyyyy
        css-background-size 2019-02 yyyaanyyyyyyyyy
        css-border-image 2019-02 yynnnnnnnnnnyyy
        css-border-radius 2021-03 yyyyynyyyyaayyy
        css-border-spacing 2023-12 yyyyynnyyyyyyyy
        css-box-shadow 2023-12 yynaanyyyynnyyy
        css-box-sizing 2019-02 yyyyynyyyynnyyy
        css-clip-path 2021-03 yynnnnnnnnnnyyy
        css-color-scheme 2023-09 yynnnnnnnnnnyyy
        css-column-count 2019-02 yyyyynyyyynnyyy
        css-column-layout-properties 2022-08 yyyyynyyyynnyyy
        css-conic-gradient 2023-01 yynnnnnnnnnnayy
        css-direction 2021-10 yyyyyyyyyyyyyyy
        css-display-flex 2021-11 yyyaanyyyyyyyyy
        css-display-grid 2019-02 yyyaanyyyyyyyyy
        css-empty-cells 2024-08 yyyyynyyyyynyuy
        css-filter 2024-01 yynnnnnnnnnnyyy
        css-flex-direction 2023-01 yynnnnyyynnnyyy
        css-flex-wrap 2023-01 yynnnnyyyynnyyy
        css-float 2024-05 yyyaanyyyyaayyy
        css-function-clamp 2021-05 yyyaannnnnnnayy
        css-function-light-dark 2024-08 yynnnnnnnunnaya
        css-function-max 2021-05 yyyaannnnnnnayy
        css-function-min 2021-05 yyyaannnnnnnayy
        css-gap 2022-12 yyaaanaaaannyyy
        css-grid-template 2023-01 yynnnnnnnnnnyyy
        css-height 2019-09 yyyyyayyyynnyyy
        css-hyphens 2022-08 yynnnnnnnnnnyuu
        css-inline-size 2019-02 nnnnnnnnnnnnyyy
        css-inset 2024-05 yynnnnnnnnnnnyu
        css-intrinsic-size 2022-12 yyyaynyyaannnyy
        css-justify-content 2021-03 yynnnnyyyynnyyy
        css-left-right-top-bottom 2021-05 yynnnnyyyynnayy
        css-linear-gradient 2021-12 yyyyannnnnnnayy
        css-list-style-image 2020-04 yynnnnnnnnnnyyn
        css-list-style-position 2020-04 yyyyynyyyyyyyyy
        css-margin-inline-block 2022-07 yynnnnnnnnnnnyy
        css-mask-image 2024-11 yynnnnynnnnnyuu
        css-max-height 2021-11 yyyyynyyyyyyyyy
        css-max-width 2019-08 yyyyyayyyyyyyyy
        css-min-height 2021-11 yyyyynyyyyyyyyy
        css-min-width 2021-11 yyyyynyyyyyyyyy
        css-mix-blend-mode 2020-12 yyyaanyyyynnyyy
        css-modern-color 2023-01 yynnnnnnnnnnnny
        css-nesting 2023-08 aynnnnnnnnnnayy
        css-object-fit 2021-07 yyyaanyyyynnyyy
        css-object-position 2021-07 yyyaanyyyynnyyy
        css-opacity 2019-02 yyyyynyyyyyyyyy
        css-outline 2022-03 yyyyynyyyyyyyyy
        css-overflow 2025-05 aaaaanaaaaaaaya
        css-overflow-wrap 2022-08 aannnnnnnnnnyuu
        css-padding-inline-block 2022-07 yynnnnnnnnnnnuy
        css-position 2021-05 aannnnaanaaaayy
        css-pseudo-class-first-child 2019-10 yynnnnaayyyyyyn
        css-pseudo-class-has 2022-03 yynnnnnnnnnnyny
        css-pseudo-class-hover 2019-10 yyynanaanyyyyyy
        css-pseudo-class-last-child 2019-10 yynnnnaayyyyyyn
        css-pseudo-class-not 2019-10 yynnnnnnnnnnyyn
        css-pseudo-class-nth-child 2019-10 yynnnnnnnnnnyyn
        css-pseudo-element-after 2020-05 yynnnnaaannnyyn
        css-pseudo-element-before 2020-05 yynnnnaaannnyyn
        css-radial-gradient 2021-12 yyyyannnnnnnyyy
        css-selector-adjacent-sibling 2020-03 yyyaanyyyyyyyyn
        css-selector-attribute 2020-12 yyaaanaaaaaayyn
        css-selector-child 2019-10 yyyaanyyyyyyyyn
        css-selector-general-sibling 2020-03 yyyaanyyyyyyyyn
        css-selector-universal 2019-10 yyyaanyyyyyyyyn
        css-shape-outside 2024-02 yynnnnynnnnnyyy
        css-table-layout 2022-07 yyyyynnyyyyyyuy
        css-text-decoration-color 2020-04 yyyaanyyyyyyyyy
        css-text-decoration-thickness 2023-01 yynnnnnnnnnnyyy
        css-text-indent 2021-01 yyaaayyyyyaayya
        css-text-overflow 2019-02 yyyaanyyyynnnyy
        css-text-shadow 2019-02 yynnnnnnnnyyyyy
        css-text-underline-offset 2023-01 yynnnnnnnnnnyyy
        css-text-wrap 2024-04 yynnnnnnnnnnyuy
        css-transform 2019-02 yynnnnnnnnnnyyy
        css-transition 2024-03 yynnnnnnnnaaayy
        css-unit-calc 2020-02 yyyaannnnnnnyyy
        css-unit-ch 2020-02 yyyyynyyyynnyyy
        css-unit-rem 2020-02 yyyyynyyyynnyyy
        css-unit-vh 2023-10 yayyynyyyyyyyyy
        css-unit-vmax 2020-02 yyyyynyyyynnyyy
        css-unit-vmin 2020-02 yyyyynyyyynnyyy
        css-unit-vw 2020-02 yyyyynyyyyyyyyy
        css-variables 2020-02 yynnnnnnnnnnyyy
        css-visibility 2019-02 yynnnnyyyyyyyyy
        css-white-space 2019-02 yyyaanyyyyyanyy
        css-word-break 2022-02 aayaayaaaannayy
        css-writing-mode 2022-05 yyyaanyyyynnyyy
        css-z-index 2021-05 yynnnnyyyyyyyyy
        html-anchor-links 2019-08 yyynyyyyyyannyy
        html-aria-describedby 2019-02 yynnnnyyyynnyny
        html-aria-hidden 2019-02 yyyyyyyyyynnyny
        html-aria-label 2019-02 yyyyyyyyyynnyny
        html-aria-labelledby 2022-04 yynnnnynyynnyny
        html-audio 2020-04 yynnnnnnnnnnyyn
        html-base 2021-12 yyaaayaaanaayya
        html-button-submit 2019-09 yyyaynnnnyynyyy
        html-dialog 2019-02 yynnynnnnnnnyyn
        html-form 2019-09 yyyaynaayyynyyn
        html-hidden 2024-01 yynnnnnnnnnnyyy
        html-link 2023-12 yynnnynnnnnnnnn
        html-loading-attribute 2021-10 yynnnnnnnnnnyyy
        html-marquee 2020-04 yynnnnaayyayyya
        html-meta-color-scheme 2023-09 ynnnnnnnnnnnnyn
        html-object 2021-02 aynnnnnnnnnnaan
        html-picture 2024-04 aynnnnnnnnnnyyn
        html-ruby 2019-02 yynnanyyyyyyyyy
        html-semantics 2019-07 yyaaanaaaannyyy
        html-srcset 2019-05 yynnnnnnnnnnyyn
        html-svg 2020-02 aynnnnnnnnnnyyy
        html-textarea 2019-09 yyyyynyyynyynay
        html-video 2019-09 yannnnynnnnnayn
        html-wbr 2019-02 yyynanyyyyyyyyy
        image-apng 2020-02 yynynnyyynyyyyy
        image-avif 2023-01 yyaaanyyyyyyyyy
        image-base64 2020-02 yynnnayyyyyyyyy
        image-bmp 2020-02 yyayayyyyyyyyyy
        image-heif 2020-02 yyaaanynynaynna
        image-ico 2020-02 yyyyynyyyyyyyyy
        image-mp4 2021-05 yynnnnnyynyynny
        image-svg 2023-01 yynaayyyyyyyyyy
        image-tiff 2020-02 yyayanynynnynny
        image-webp 2021-02 yyaaanyyyyyyyyy
        """
}
