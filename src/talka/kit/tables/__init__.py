"""Lists of the house: `from talka.kit.tables import Table, Column, Filter`; see README.md."""

from talka.kit.tables.columns import Column, Filter, MassAction
from talka.kit.tables.table import Listing, Table, selected


__all__ = ["Column", "Filter", "Listing", "MassAction", "Table", "selected"]
