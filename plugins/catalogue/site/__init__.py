"""The Pelican plugin: the only part of the catalogue that knows Pelican.

`register()` joins Pelican in five places: our generator, the addresses of Pelican's own Markdown pages (content/pages),
the check of these pages, a writer that keeps all files in memory, and the publishing once everything is rendered.
"""

from collections.abc import Iterable
from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator, PagesGenerator

from catalogue.site.generator import CatalogueGenerator
from catalogue.site.own_pages import keep_languages, place_own_page
from catalogue.site.publish import publish as publish_files
from catalogue.site.writer import KeepingWriter


def add_generator(pelican: Pelican) -> type[CatalogueGenerator]:
    """Our generator, for Pelican's list of generators."""
    return CatalogueGenerator


def add_writer(pelican: Pelican) -> type[KeepingWriter]:
    """Our writer, in the place of Pelican's."""
    return KeepingWriter


def check_own_pages(generators: Iterable[Generator]) -> None:
    """Our own pages in the languages of the site, without faults; Pelican calls this when everything is read."""
    by_type = {type(generator): generator for generator in generators}
    keep_languages(by_type[PagesGenerator], tuple(by_type[CatalogueGenerator].strings))


def publish_output(pelican: Pelican) -> None:
    """Write what differs into the output folder; Pelican calls this when nothing can fail any more."""
    report = pelican.settings["CATALOGUE_REPORT"]
    report["published"] = publish_files(report["files"], Path(pelican.settings["OUTPUT_PATH"]))


def register() -> None:
    """Connect the plugin; handlers are module-level, as signals hold them weakly."""
    signals.get_generators.connect(add_generator)
    signals.page_generator_context.connect(place_own_page)
    signals.all_generators_finalized.connect(check_own_pages)
    signals.get_writer.connect(add_writer)
    signals.finalized.connect(publish_output)
