"""Reads an HTML page into what tests ask about: its links, ids, texts and languages."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "input", "img", "hr", "use"}
ADDRESSES = {("a", "href"), ("link", "href"), ("use", "href"), ("script", "src"), ("form", "action"), ("img", "src")}


@dataclass
class Element:
    """A start tag with its attributes and the text inside it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Html:
    """One page."""

    elements: list[Element] = field(default_factory=list)

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Elements of a tag whose attributes have these values; `class_` and `http_equiv` as Python writes them."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [element for element in self.elements
                if element.tag == tag and all(element.attributes.get(name) == value for name, value in wanted.items())]

    def one(self, tag: str, **attributes: str) -> Element:
        """The only such element."""
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} <{tag}> with {attributes}"
        return found[0]

    @property
    def ids(self) -> list[str]:
        """Every id, in order."""
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]

    @property
    def addresses(self) -> list[str]:
        """Everything that the page leads to or loads."""
        found = [element.attributes[name] for element in self.elements for tag, name in ADDRESSES
                 if element.tag == tag and name in element.attributes]
        refresh = [element.attributes["content"].partition("url=")[2] for element in self.all("meta", http_equiv="refresh")]
        return found + refresh

    @property
    def text(self) -> str:
        """The text of the body."""
        return self.one("body").text


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.html = Html()
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attributes})
        self.html.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.html.elements.append(Element(tag, {name: value or "" for name, value in attributes}))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


def read_html(text: str) -> Html:
    """The page in a text."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.html
