"""Pelican's writer, keeping every file in memory until all of them are there: a build that fails has written nothing."""

from pathlib import Path

from jinja2 import Template
from pelican.writers import Writer


class KeepingWriter(Writer):
    """Renders into `files`, by path below the output folder. `report` is how the build gets at them."""

    def __init__(self, output_path: str, settings: dict):
        super().__init__(output_path, settings)
        self.files: dict[str, bytes] = {}
        settings["CATALOGUE_REPORT"]["files"] = self.files

    def write_file(self, name: str, template: Template, context: dict, **values: object) -> None:
        """Render a page. Raises ValueError for a path that leaves the output folder or is taken."""
        for ours in ("relative_urls", "paginated", "template_name", "override_output", "url"):
            values.pop(ours, None)
        self.add(name, template.render({**context, "output_file": name, **values}).encode())

    def add(self, name: str, data: bytes) -> None:
        """Keep a file that no template makes."""
        path = Path(name)
        if path.is_absolute() or ".." in path.parts or path.as_posix() in self.files:
            raise ValueError(f"two pages, or a page outside the output: {name}")
        self.files[path.as_posix()] = data
