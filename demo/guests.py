"""The people whom a visitor of the demo can be: they come late in the year, so that much is open."""

from demo.counsellors import Counsellors
from demo.country import HOME_TOWN, HOST
from demo.files import open_file
from demo.persons import Persona, persona
from demo.recruiting import Recruiters
from demo.seekers import Seekers
from demo.world import World
from talka.domains.people.api import Person


class Guests:
    """Rūta who bakes, Olga who sells, and the bakery of Tomas, in the care of Jonas."""

    def __init__(
        self, world: World, seekers: Seekers, counsellors: Counsellors, recruiters: Recruiters
    ) -> None:
        self.world = world
        self.seekers = seekers
        self.counsellors = counsellors
        self.recruiters = recruiters
        self.ruta: int | None = None

    def found(self) -> None:
        """Open the bakery."""
        self.bakery = self.recruiters.market.register_visited()

    def on_day(self, days_left: int) -> None:
        """Plan what belongs to one of the last days."""
        plans = {
            16: self._register_ruta,
            14: self._bakery_offers,
            12: self._register_olga,
            10: self._ruta_looks,
            6: self._bakery_offers,
            5: self._talk_to_ruta,
            4: self._ruta_asks,
        }
        if days_left in plans:
            self.world.moments.plan(0, plans[days_left])

    def _someone(self, name: tuple[str, str], mailbox: str, uri: str, language: str) -> Persona:
        lore = self.world.lore
        return persona(
            self.world.source,
            lore,
            900 + len(self.world.personas) % 90,
            occupation=next(one for one in lore.occupations if one.uri.endswith(uri)),
            place=next(one for one in lore.municipalities if one.pk == HOME_TOWN),
            language=language,
            today=self.world.today,
            name=name,
            email=f"{mailbox}@{HOST}",
        )

    def _register(self, someone: Persona) -> int:
        jonas = Person.objects.get(email=f"jonas@{HOST}")
        receipt = self.seekers.register(someone)
        self.counsellors.welcome(receipt, counsellor=jonas)
        return receipt.file.pk

    def _register_ruta(self) -> None:
        someone = self._someone(("Rūta", "Kazlauskaitė"), "ruta", "occ:pastry-cook", "lt")
        self.ruta = self._register(someone)

    def _register_olga(self) -> None:
        self._register(self._someone(("Ольга", "Иванова"), "olga", "occ:shop-assistant", "ru"))

    def _bakery_offers(self) -> None:
        self.recruiters.watch(self.recruiters.market.offer(self.bakery, closes_in=45))

    def _ruta_looks(self) -> None:
        if self.ruta is not None:
            self.seekers.look_around(self.ruta)

    def _talk_to_ruta(self) -> None:
        file = open_file(self.ruta) if self.ruta is not None else None
        if file is not None and file.counsellor is not None:
            self.counsellors.open_case(file, file.counsellor)
            self.counsellors.book(file, days=(6, 9))
            self.counsellors.propose(file)

    def _ruta_asks(self) -> None:
        if self.ruta is not None:
            self.counsellors.ask(self.ruta)
