// Puts every piece of sanitised HTML into a page in each of the ways in which applications do, and notes whatever runs,
// asks for something, or could. The page has `pieces` ({policy, html | xml, line}) and `controls` (what must be noticed).
"use strict";

const findings = [];
const seen = new Set();

function note(kind, detail, piece) {
    const key = kind + "\0" + detail + "\0" + (piece ? piece.index : "");
    if (seen.has(key) || findings.length > 2000) return;
    seen.add(key);
    findings.push({kind, detail: String(detail).slice(0, 300), index: piece ? piece.index : null});
}

// Whatever vectors call. `source` is the window that calls, so that frames are told apart.
function hook(target, piece) {
    const call = name => function () { note("script ran: " + name, arguments[0], piece || current(target)); };
    for (const name of ["alert", "confirm", "prompt", "print", "open", "MsgBox", "fetch"]) target[name] = call(name);
    target.navigator.sendBeacon = call("sendBeacon");
    target.XMLHttpRequest.prototype.open = call("XMLHttpRequest");
    target.eval = call("eval");
    if (target.navigation) {
        target.navigation.addEventListener("navigate", event => {
            note("navigation", event.destination.url, piece || current(target));
            if (event.cancelable) event.preventDefault();
        });
    }
}

function current(target) {
    const element = target.event && target.event.target && target.event.target.closest
        ? target.event.target.closest("[data-piece]") : null;
    return element ? pieces[Number(element.dataset.piece)] : null;
}

const never = new Set(("script style link meta base object embed applet iframe frame frameset form input button select "
    + "textarea option template noscript noembed noframes plaintext xmp title svg math portal fencedframe marquee bgsound "
    + "param keygen isindex listing slot dialog canvas menuitem body html head").split(" "));
const addresses = new Set(("href src action formaction data poster cite background longdesc usemap codebase classid ping "
    + "manifest profile dynsrc lowsrc icon archive xlink:href srcdoc").split(" "));
const schemes = {
    feed: "http https mailto tel sms xmpp irc ircs geo magnet feed file", mail: "http https mailto tel cid",
    strict: "http https mailto",
};
for (const policy in schemes) schemes[policy] = new Set(schemes[policy].split(" ").map(scheme => scheme + ":"));
const known = Object.keys(HTMLElement.prototype).concat(Object.getOwnPropertyNames(HTMLElement.prototype))
    .concat(Object.getOwnPropertyNames(Element.prototype)).filter(name => name.startsWith("on"));

function checkAddress(text, piece, what) {
    if (piece.policy === "feed" && /^data:image\/(png|jpe?g|gif|webp|avif);base64,/i.test(text)) return;
    let url;
    try { url = new URL(text, "https://page.example/"); } catch { return; }
    if (!schemes[piece.policy].has(url.protocol)) note("address", what + "=" + text, piece);
}

// What could run, whether or not it did.
function checkTree(root, piece) {
    const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeType === Node.TEXT_NODE) continue;
        if (node.nodeType !== Node.ELEMENT_NODE) { note("node", node.nodeName, piece); continue; }
        if (node.namespaceURI !== "http://www.w3.org/1999/xhtml") note("namespace", node.nodeName, piece);
        if (never.has(node.localName.toLowerCase())) note("element", node.localName, piece);
        if (node.prefix) note("prefix", node.nodeName, piece);
        if (node.shadowRoot) note("shadow root", node.nodeName, piece);
        for (const name of known) if (node[name]) note("handler", name, piece);
        for (const attribute of node.attributes) {
            const name = attribute.name.toLowerCase();
            if (name.startsWith("on") || name === "is" || name === "slot" || name === "autofocus") {
                note("attribute", name, piece);
            }
            if (addresses.has(name)) checkAddress(attribute.value, piece, name);
            if (name === "srcset") {
                for (const part of attribute.value.split(",")) checkAddress(part.trim().split(/\s/)[0], piece, name);
            }
            if (name === "id" || name === "name") {
                if (piece.policy !== "feed" || !attribute.value.startsWith("content-")) note("name", attribute.value, piece);
            }
            if (name === "style") {
                const set = node.style;
                if (piece.policy !== "mail") note("style", attribute.value, piece);
                if (/url\(|image|expression|behavior|binding|@|\\|fixed|absolute|sticky/i.test(attribute.value + set.cssText)) {
                    note("style", attribute.value, piece);
                }
            }
        }
    }
}

// Handlers and scripts' addresses run when somebody does something.
function poke(root, piece) {
    for (const element of root.querySelectorAll("*")) {
        for (const type of ["mouseover", "mouseenter", "pointerdown", "focus", "blur", "error", "toggle", "load", "keydown",
            "animationend", "submit", "wheel", "scroll"]) {
            element.dispatchEvent(new Event(type));
        }
        // A link to a page would be followed.
        const link = element.closest("a[href], area[href]");
        if (!link || /^(javascript|data|vbscript|blob):$/.test(link.protocol ?? "javascript:")) {
            if (typeof element.click === "function") element.click();
        }
    }
}

// Gives what stands there as the browser writes it; that drops a line feed at the start of each `pre`.
function inspect(holder, piece) {
    const written = holder.innerHTML.replace(/(<pre[^>]*>)\n+/g, "$1");
    checkTree(holder, piece);
    poke(holder, piece);
    return written;
}

function insert(piece, holder, html) {
    holder.innerHTML = html;
    return inspect(holder, piece);
}

// innerHTML, and what it became written out and read again, as editors do.
function checkPiece(piece) {
    const holder = document.createElement("div");
    holder.dataset.piece = piece.index;
    document.getElementById("stage").append(holder);
    let once;
    if (piece.xml !== undefined) {
        const parsed = new DOMParser().parseFromString(piece.xml, "application/xhtml+xml");
        if (parsed.querySelector("parsererror")) { note("not well-formed", piece.xml, piece); holder.remove(); return; }
        holder.append(document.importNode(parsed.documentElement, true));
        once = inspect(holder, piece);
    } else {
        once = insert(piece, holder, piece.html);
    }
    const twice = insert(piece, holder, once);
    const thrice = insert(piece, holder, twice);
    if (once !== twice || twice !== thrice) note("mutation", once + " → " + twice, piece);
    const parsed = new DOMParser().parseFromString(piece.html ?? once, "text/html");
    if (parsed.head.childNodes.length > 0) note("head", parsed.head.innerHTML, piece);
    insert(piece, holder, parsed.body.innerHTML);
    const template = document.createElement("template");
    template.innerHTML = piece.html ?? once;
    holder.replaceChildren(document.importNode(template.content, true));
    inspect(holder, piece);
    // In elements of a page where a parser has rules of its own.
    for (const inside of ["p", "a", "li", "h1", "table><tr><td"]) {
        holder.innerHTML = `<${inside}>${piece.html ?? once}`;
        if (holder.querySelector("script, style, iframe, [onclick], [onerror], [onload]")) {
            note("within " + inside, holder.innerHTML, piece);
        }
    }
    holder.remove();
}

// What every frame begins with: before anything else runs there, the detector is told.
function opening(index) {
    return `<!doctype html><body><script>parent.prepare(window, ${index})</scr` + "ipt>";
}

function prepare(target, index) { hook(target, prepare.pieces[index]); }
prepare.pieces = [];

// A page in which the pieces stand as they are, written by a server; each must end within its own holder.
function page(chosen) {
    return new Promise(done => {
        const frame = document.createElement("iframe");
        const holders = chosen.map(piece =>
            `<div class=holder data-piece="${piece.index}">${piece.html}</div><hr class=fence data-piece="${piece.index}">`);
        frame.srcdoc = opening(-1) + holders.join("") + "</body>";
        frame.onload = () => {
            const inside = frame.contentDocument;
            const children = Array.from(inside.body.children).filter(child => child.localName !== "script");
            chosen.some((piece, index) => {
                const holder = children[2 * index], fence = children[2 * index + 1];
                const holds = holder && fence && holder.className === "holder" && fence.className === "fence"
                    && holder.dataset.piece === String(piece.index);
                if (!holds) { note("leaves its holder", piece.html, piece); return true; }
                checkTree(holder, piece);
                poke(holder, piece);
                return false;
            });
            if (inside.body.attributes.length || inside.documentElement.attributes.length || inside.title) {
                note("changes the page", inside.documentElement.outerHTML.slice(0, 200));
            }
            setTimeout(() => { checkRequests(frame.contentWindow); done(); }, 300);
        };
        document.getElementById("stage").append(frame);
    });
}

// Pictures, sound and films may be asked for; nothing else may.
function checkRequests(target) {
    for (const entry of target.performance.getEntriesByType("resource")) {
        if (!["img", "image", "video", "audio", "source", "track"].includes(entry.initiatorType)) {
            note("request by " + entry.initiatorType, entry.name);
        }
    }
}

// The same detector on markup that nobody cleaned: it must see that it runs.
function control(html, index) {
    return new Promise(done => {
        const frame = document.createElement("iframe");
        const piece = {index: "control " + index, policy: "feed", html};
        prepare.pieces.push(piece);
        frame.srcdoc = opening(prepare.pieces.length - 1) + "<div id=holder>" + html + "</div>";
        frame.onload = () => {
            try { poke(frame.contentDocument.body, piece); } catch { /* the frame has gone elsewhere */ }
            setTimeout(() => {
                frame.remove();
                done(findings.some(finding => finding.index === piece.index && finding.kind.startsWith("script ran")));
            }, 200);
        };
        document.getElementById("stage").append(frame);
    });
}

// What does not run by itself must be noticed in the tree.
const marks = [
    ["<p onclick=x>y</p>", "attribute"], ["<p onclick=x>y</p>", "handler"], ["<a href=javascript:x>y</a>", "address"],
    ["<img srcset='a 1x, javascript:x 2x'>", "address"], ["<svg></svg>", "namespace"], ["<object></object>", "element"],
    ["<!-- x -->", "node"], ["<p id=x>y</p>", "name"], ["<p style='color: red'>y</p>", "style"],
    ["<svg><style>&lt;img src=x&gt;</style></svg>", "element"], ["<link rel=x>", "head"],
    ["<form><div></form><form><input>", "mutation"],
];

async function unnoticed() {
    const noticed = (index, kind) => findings.some(finding => finding.index === index && finding.kind === kind);
    const missed = marks.filter(([html, kind], index) => {
        const piece = {index: "mark " + index, policy: "feed", html};
        checkPiece(piece);
        return !noticed(piece.index, kind);
    }).map(([html, kind]) => kind + " in " + html);
    await page([{index: "leaving", policy: "feed", html: "</div><p>x"}]);
    return noticed("leaving", "leaves its holder") ? missed : missed.concat("leaving the holder");
}

async function run() {
    const report = {pieces: pieces.length, controls: controls.length, marks: marks.length, controlsThatRan: 0, documents: 0, silent: []};
    const ran = await Promise.all(controls.map(control));
    report.controlsThatRan = ran.filter(Boolean).length;
    report.silent = controls.filter((_, index) => !ran[index]).concat(await unnoticed());
    findings.length = 0;
    performance.clearResourceTimings();
    hook(window);
    const names = new Set(Object.getOwnPropertyNames(window));
    for (const policy in schemes) {
        const chosen = pieces.filter(piece => piece.policy === policy && piece.html !== undefined);
        await page(chosen);
        report.documents += 1;
    }
    for (const piece of pieces) checkPiece(piece);
    await new Promise(done => setTimeout(done, 1000));
    checkRequests(window);
    for (const name of Object.getOwnPropertyNames(window)) if (!names.has(name) && !/^\d+$/.test(name)) note("global", name);
    if (!(document.body instanceof HTMLBodyElement) || typeof document.getElementById !== "function") note("clobbered", "");
    report.findings = findings;
    const result = document.createElement("pre");
    result.id = "result";
    result.textContent = JSON.stringify(report);
    document.documentElement.replaceChildren(document.createElement("head"), result);
}

performance.setResourceTimingBufferSize(100000);
addEventListener("load", run);
