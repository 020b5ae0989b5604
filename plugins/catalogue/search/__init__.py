"""Search: services and needs to the files that the search page (or scripts/search.mjs) reads.

Writes no files itself: `build` returns them by name.
"""

from catalogue.search.bundle import SearchBundle, build

__all__ = ["SearchBundle", "build"]
