/// What the report's page begins with.
enum HTMLPage {
    static let head = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>Feed validation</title>
        <style>
        :root { color-scheme: light dark; --line: light-dark(#ddd, #444); --soft: light-dark(#f5f5f5, #222);
          --error: light-dark(#b00020, #ff8a80); --warning: light-dark(#8a5a00, #ffcc66);
          --info: light-dark(#00588a, #80c8ff); --mark: light-dark(#ffe08a, #6b5200) }
        body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem }
        main { display: flex; flex-direction: column }
        header { order: -2 }
        form { order: -1; display: flex; gap: 1rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line) }
        h2 { font-size: 1.1rem; overflow-wrap: anywhere }
        ol { list-style: none; padding: 0; margin: 0 }
        li { border-left: 4px solid; padding: .1rem .8rem; margin: .8rem 0 }
        li p { margin: .2rem 0; overflow-wrap: anywhere }
        pre { background: var(--soft); padding: .5rem; margin: .3rem 0; overflow-x: auto }
        mark { background: var(--mark); color: inherit }
        small, .path, .at { opacity: .75 }
        .path { font: .85rem ui-monospace, monospace }
        .error { border-color: var(--error) } .error b { color: var(--error) }
        .warning { border-color: var(--warning) } .warning b { color: var(--warning) }
        .info { border-color: var(--info) } .info b { color: var(--info) }
        body:has(#errors:not(:checked)) .error, body:has(#warnings:not(:checked)) .warning,
        body:has(#infos:not(:checked)) .info { display: none }
        </style>
        </head>
        <body>
        <main>
        <form>
        <label><input type="checkbox" id="errors" checked> errors</label>
        <label><input type="checkbox" id="warnings" checked> warnings</label>
        <label><input type="checkbox" id="infos" checked> infos</label>
        </form>

        """
}
