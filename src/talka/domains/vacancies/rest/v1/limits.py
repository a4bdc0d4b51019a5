"""How often one visitor may ask."""

from django.http import HttpRequest
from ninja.throttling import SimpleRateThrottle

from talka.domains.vacancies.access import visitor_of


class ByVisitor(SimpleRateThrottle):
    """So many requests from one address; who asks more often is told when to come back."""

    def __init__(self, name: str, rate: str) -> None:
        super().__init__(rate)
        self.name = name

    def get_cache_key(self, request: HttpRequest) -> str:
        """Return the key under which the visitor's requests are counted."""
        return f"api:{self.name}:{visitor_of(request)}"
