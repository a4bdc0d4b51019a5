"""The interface for other programs, gathered from the domains; described by its own OpenAPI page."""

from ninja import NinjaAPI

from talka.domains.vacancies.rest.v1 import router as vacancies


DESCRIPTION = """
Open data of the employment service. No key is needed; one address may ask 120 times a minute, and
for the whole export 10 times an hour. Words come in the language of the `Accept-Language` header
(lt, en, lv, et, ru). Addresses and fields of this version stay; new ones may be added.
"""

api = NinjaAPI(
    title="Talka",
    version="1",
    description=DESCRIPTION,
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api_1",
)
api.add_router("", vacancies)
