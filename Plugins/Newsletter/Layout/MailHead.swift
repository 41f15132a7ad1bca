/// The part of a document's head that is the same for all issues of a theme.
enum MailHead {
    static func markup(_ theme: Theme) -> String {
        """
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="x-apple-disable-message-reformatting">
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">

        """ + outlook(theme) + """
            <style>
            :root{color-scheme:light dark;supported-color-schemes:light dark}
            body{margin:0;padding:0;-webkit-text-size-adjust:100%}
            img{border:0}
            @media (max-width:480px){
            .o{padding:0!important}
            .p{padding-left:20px!important;padding-right:20px!important}
            .h{font-size:28px!important;line-height:35px!important}
            }
            @media (prefers-color-scheme:dark){
            \(rules(theme.dark, colors: "", grounds: ""))}
            </style>
            <style>
            \(rules(theme.dark, colors: "[data-ogsc] ", grounds: "[data-ogsb] "))</style>

            """
    }

    /// What Outlook on Windows needs: pixels that are pixels, and a font for what it does not know.
    private static func outlook(_ theme: Theme) -> String {
        var fonts = ""
        if theme.hasOwnFonts {
            let fallback = { (font: FontStack) in font.isSerif ? "Georgia,serif" : "Arial,sans-serif" }
            fonts = """
                <style>td,th,p,a,li{font-family:\(fallback(theme.font))!important}\
                h1,h2,h3,h4,h5,h6{font-family:\(fallback(theme.headingFont))!important}</style>
                """
        }
        return """
            <!--[if mso]><xml><o:OfficeDocumentSettings><o:AllowPNG/><o:PixelsPerInch>96</o:PixelsPerInch>\
            </o:OfficeDocumentSettings></xml>\(fonts)<![endif]-->

            """
    }

    /// The colours of the dark; Outlook's programs mark with attributes what they have darkened.
    private static func rules(_ palette: Palette, colors: String, grounds: String) -> String {
        let back: [(String, Color)] = [
            ("g", palette.ground), ("c", palette.surface), ("x", palette.box), ("b", palette.button),
        ]
        let fore: [(String, Color)] = [
            ("t", palette.text), ("m", palette.muted), ("a", palette.accent), ("k", palette.buttonText),
            ("f", palette.groundText),
        ]
        return back.map { "\(grounds).\($0.0){background-color:\($0.1.hex)!important}\n" }.joined()
            + fore.map { "\(colors).\($0.0){color:\($0.1.hex)!important}\n" }.joined()
            + "\(colors).l{border-color:\(palette.line.hex)!important}\n"
    }
}
