"""The Pelican plugin: the only part of the catalogue that knows Pelican.

`register()` joins Pelican in three places: our generator, the addresses of Pelican's own Markdown pages
(content/pages), and nothing else.
"""

from pelican import signals

from catalogue.site.generator import CatalogueGenerator
from catalogue.site.own_pages import place_own_page


def add_generator(pelican: object) -> type[CatalogueGenerator]:
    """Our generator, for Pelican's list of generators."""
    return CatalogueGenerator


def register() -> None:
    """Connect the plugin; handlers are module-level, as signals hold them weakly."""
    signals.get_generators.connect(add_generator)
    signals.page_generator_context.connect(place_own_page)
