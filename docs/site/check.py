"""Checks the site in target/site/html: no link or anchor leads nowhere, nothing is loaded from elsewhere, every page can be found by
the search, which works without a server, and no page is wider than a phone. The last two are Chromium's to say, where it is installed.
"""

import functools
import html.parser
import http.server
import json
import pathlib
import re
import shutil
import subprocess
import sys
import threading
import urllib.parse

SITE = pathlib.Path(__file__).resolve().parents[2] / "target" / "site" / "html"
PHONE = 390  # CSS pixels
AT_ONCE = 40  # pages that one Chromium measures
LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}

MEASURE = """<!doctype html><body><script>
const pages = %s, wide = []
async function measure() {
  const frame = document.body.appendChild(document.createElement("iframe"))
  frame.style.cssText = "width:%dpx;height:800px;border:0"
  for (const page of pages) {
    await new Promise(loaded => { frame.onload = loaded; frame.src = page })
    const width = frame.contentDocument.documentElement.scrollWidth
    if (width > %d) wide.push(page + " is " + width + " pixels wide")
  }
  document.title = "MEASURED " + JSON.stringify(wide)
}
measure()
</script>"""


class Page(html.parser.HTMLParser):
    """The anchors of a page, its links, and what a browser loads for it."""

    def __init__(self, path):
        super().__init__()
        self.anchors, self.links, self.loads = set(), [], []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        self.anchors.update(known[name] for name in ("id", "name") if known.get(name))
        if tag == "a" and known.get("href"):
            self.links.append(known["href"])
        if tag in LOADED and known.get(LOADED[tag]) and known.get("rel") not in ("canonical", "prev", "next"):
            self.loads.append(known[LOADED[tag]])


def dead(pages):
    """Links and anchors that lead nowhere, and what is loaded from elsewhere."""
    for path, page in pages.items():
        for url in page.links + page.loads:
            split = urllib.parse.urlsplit(url)
            if split.scheme or split.netloc:
                if url in page.loads and split.scheme != "data":
                    yield f"{path.relative_to(SITE)} loads {url}"
                continue
            target = (path.parent / urllib.parse.unquote(split.path)).resolve() if split.path else path
            if target.is_dir():
                target /= "index.html"
            anchor = urllib.parse.unquote(split.fragment)
            if not target.exists():
                yield f"{path.relative_to(SITE)}: {url} leads nowhere"
            elif anchor and target in pages and anchor not in pages[target].anchors | {"__top"}:
                yield f"{path.relative_to(SITE)}: nothing is called {url}"


def unknown_to_search(pages):
    index = json.loads((SITE / "search" / "search_index.json").read_text(encoding="utf-8"))
    found = {urllib.parse.urlsplit(entry["location"]).path or "index.html" for entry in index["docs"]}
    for path in pages:
        name = str(path.relative_to(SITE))
        if name not in found:
            yield f"the search does not know {name}"


# Virtual time, which ends when a page is done with its scripts, stands still now and then; a page takes seconds.
ATTEMPTS = 3
SECONDS = 60


def shown_by_chromium(url):
    """The page as it is when its scripts have run, or nothing where Chromium is not installed."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("Chromium is not installed: no page was looked at")
        return None
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", "--virtual-time-budget=600000"]
    for attempt in range(ATTEMPTS):
        try:
            return subprocess.run([chromium, *options, url], capture_output=True, text=True, timeout=SECONDS).stdout
        except subprocess.TimeoutExpired:
            print(f"Chromium's virtual time stood still, {attempt + 1} of {ATTEMPTS} times")
    return ""


def unsearchable():
    """The search finds nothing when the site was opened as a file, without a server."""
    shown = shown_by_chromium((SITE / "index.html").as_uri() + "?q=middleware")
    if shown is not None and not re.search(r"[1-9]\d* matching documents", shown):
        yield "the search finds nothing without a server"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """The site, and the page that measures it."""

    measure = b""

    def do_GET(self):
        if self.path != "/measure":
            return super().do_GET()
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.wfile.write(self.measure)

    def log_message(self, *_):
        pass


def wide(pages):
    """Pages that a phone has to scroll sideways."""
    names = ["/" + str(path.relative_to(SITE)) for path in pages]
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=SITE))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for start in range(0, len(names), AT_ONCE):
        Quiet.measure = (MEASURE % (json.dumps(names[start : start + AT_ONCE]), PHONE, PHONE)).encode()
        shown = shown_by_chromium(f"http://127.0.0.1:{server.server_port}/measure")
        if shown is None:
            break
        measured = re.search(r"<title>MEASURED (.*?)</title>", shown)
        yield from json.loads(measured[1]) if measured else [f"Chromium did not measure the pages from {names[start]} on"]
    server.shutdown()


def main():
    (SITE / "404.html").unlink(missing_ok=True)  # for a server at the root of a host, which this site needs not be
    pages = {path: Page(path) for path in sorted(SITE.rglob("*.html")) if "javadoc" not in path.relative_to(SITE).parts}
    problems = [*dead(pages), *unknown_to_search(pages), *unsearchable(), *wide(pages)]
    print("\n".join(problems))
    print(f"{len(pages)} pages, {sum(len(page.links) for page in pages.values())} links, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
