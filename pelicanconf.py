"""Pelican's settings. The catalogue is built by the plugin catalogue.site; Pelican itself renders content/pages.

Text of strangers never reaches Pelican's readers: only content/pages is read, as Markdown, by nothing that follows
links, includes or attaches files.
"""

import sys
from pathlib import Path

from jinja2 import StrictUndefined

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "plugins"))

SITENAME = "Palvelutarjotin"
SITEURL = "http://127.0.0.1:8000"
PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
THEME = str(ROOT / "theme")
TIMEZONE = "Europe/Helsinki"
DEFAULT_LANG = "fi"

PLUGIN_PATHS = [str(ROOT / "plugins")]
PLUGINS = ["catalogue.site"]
CATALOGUE_TODAY = ""
"""The day that the pages are for, YYYY-MM-DD; when empty today in Helsinki."""
CATALOGUE_NODE_MODULES = str(ROOT / "node_modules")
CATALOGUE_SITE_URL = ""
"""Address of the site; when empty that of content/site.yaml, else SITEURL."""
CATALOGUE_REPOSITORY = ""
"""Address of the repository, for feedback links; when empty that of content/site.yaml, if any."""
CATALOGUE_REPORT = {}
"""Filled by the generator for whoever started the build."""

# Only our own pages, only Markdown.
ARTICLE_PATHS = []
PAGE_PATHS = ["pages"]
STATIC_PATHS = []
THEME_STATIC_PATHS = []
READERS = {"html": None, "htm": None, "rst": None}
MARKDOWN = {"extension_configs": {}, "extensions": ["markdown.extensions.tables"], "output_format": "html5"}
INTRASITE_LINK_REGEX = r"(?!)"
PAGE_URL = "{lang}/{slug}/"
PAGE_SAVE_AS = "{lang}/{slug}/index.html"
PAGE_LANG_URL = PAGE_URL
PAGE_LANG_SAVE_AS = PAGE_SAVE_AS

# Nothing of a blog.
DIRECT_TEMPLATES = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ARCHIVES_SAVE_AS = ""

TEMPLATE_EXTENSIONS = [".html"]
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": [],
}
LOAD_CONTENT_CACHE = False
CACHE_CONTENT = False
DELETE_OUTPUT_DIRECTORY = False
