"""Copies the repository's Markdown to target/site/pages, as MkDocs wants it. The originals are for every viewer of a repository.

What changes on the way: links lead to where a page is on the site, and what is only in the repository is no link; fences lose the
words that the tests of the docs module read; folded parts are rendered; the links to the page before and the next one are the
theme's. Where the Javadoc was built, the first mention of a type on a page leads to it.
"""

import os
import pathlib
import re
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
STAGE = ROOT / "target" / "site" / "pages"
JAVADOC = ROOT / "target" / "site" / "javadoc"
IMAGES = "docs/pages/images/"

INSIDE = {
    "docs/architecture.md": "architecture.md",
    "docs/words.md": "words.md",
    "CONTRIBUTING.md": "contributing.md",
    "SECURITY.md": "security.md",
    "CHANGELOG.md": "changelog.md",
    "checks/conformance/README.md": "conformance.md",
    "checks/conformance/deviations.md": "deviations.md",
    "checks/conformance/changes-since-0.142.md": "changes-since-0.142.md",
    "checks/benchmarks/README.md": "benchmarks.md",
    "checks/hostile/README.md": "hostile.md",
    "checks/long/README.md": "long.md",
}

LINK_OR_NAME = re.compile(r"\[((?:`[^`]*`|[^\[\]`])+)]\(([^)\s]+)\)|`(\w+)(?:\.\w+\([^`]*\))?`")
FENCE = re.compile(r"^```(\S+) .*$")
ENDS = re.compile(r"\n---\n\n(?:Previous|Next|上一页|下一页): .*\n\Z")
PAIR = re.compile(r"(^```python\n.*?^```\n)\n(^```java\n.*?^```\n)", re.MULTILINE | re.DOTALL)


def pages():
    """Where the pages of the repository are on the site."""
    found = {"README.md": "index.md", "README.zh.md": "zh/index.md"}
    found.update({page: f"inside/{name}" for page, name in INSIDE.items()})
    for folder, target in (("docs/pages", ""), ("docs/adr", "inside/adr/")):
        for page in sorted((ROOT / folder).rglob("*.md")):
            found[str(page.relative_to(ROOT))] = target + str(page.relative_to(ROOT / folder))
    return found


def documented_types():
    """Where the Javadoc of a public type is, for names that only one has."""
    found = {}
    for page in JAVADOC.rglob("io/fastapi/**/[A-Z]*.html"):
        if "class-use" not in page.parts and page.stem.isidentifier():
            found.setdefault(page.stem, []).append(f"javadoc/{page.relative_to(JAVADOC)}")
    return {name: pages[0] for name, pages in found.items() if len(pages) == 1}


def mention(page, types, match):
    """A link to the Javadoc of a type that was not mentioned before on a page."""
    name = match[3]
    if name not in types:
        return match[0]
    there = os.path.relpath(types.pop(name), os.path.dirname(page) or ".")
    return f"[{match[0]}]({there})"


def link(source, found, match):
    text, url = match[1], match[2]
    if "://" in url or url.startswith(("#", "mailto:")):
        return match.group()
    path, _, anchor = url.partition("#")
    target = os.path.normpath(os.path.join(os.path.dirname(source), path))
    if not (ROOT / target).exists():
        sys.exit(f"{source}: {url} leads nowhere")
    if target.startswith(IMAGES):
        picture = f"images/{target.removeprefix(IMAGES)}"
        return f"[{text}]({os.path.relpath(picture, os.path.dirname(found[source]) or '.')})"
    if (ROOT / target).is_dir():
        target = f"{target}/README.md"
    if target not in found:
        return text
    there = os.path.relpath(found[target], os.path.dirname(found[source]) or ".")
    return f"[{text}]({there}{'#' + anchor if anchor else ''})"


def staged(source, found, types):
    unseen = dict(types)
    text = ENDS.sub("\n", (ROOT / source).read_text(encoding="utf-8"))
    lines, inside = [], False
    for line in text.splitlines():
        if line.startswith("```"):
            inside = not inside
            line = FENCE.sub(r"```\1", line)
        elif not inside:
            known = {} if line.startswith("#") else unseen
            line = LINK_OR_NAME.sub(
                lambda match: link(source, found, match) if match[2] else mention(found[source], known, match), line
            )
            line = line.replace("<details>", '<details markdown="1">')
        lines.append(line)
    page = "\n".join(lines) + "\n"
    return PAIR.sub(lambda pair: f'<div class="side-by-side" markdown>\n\n{pair[1]}\n{pair[2]}\n</div>\n', page)


def main():
    shutil.rmtree(STAGE, ignore_errors=True)
    found, types = pages(), documented_types()
    for source, target in found.items():
        page = STAGE / target
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(staged(source, found, types), encoding="utf-8")
    shutil.copytree(ROOT / "docs" / "site" / "assets", STAGE / "assets")
    shutil.copytree(ROOT / IMAGES, STAGE / "images")
    if JAVADOC.exists():
        shutil.copytree(JAVADOC, STAGE / "javadoc")
    print(f"{len(found)} pages, {len(types)} types with Javadoc")


if __name__ == "__main__":
    main()
