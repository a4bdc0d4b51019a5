"""What brings classifications into the service."""

from talka.domains.taxonomy.actions.esco import VersionUnclear, import_esco
from talka.domains.taxonomy.actions.reading import FileUnusable
from talka.domains.taxonomy.actions.release import Progress
from talka.domains.taxonomy.actions.starter import import_starter, shipped_entries


__all__ = [
    "FileUnusable",
    "Progress",
    "VersionUnclear",
    "import_esco",
    "import_starter",
    "shipped_entries",
]
