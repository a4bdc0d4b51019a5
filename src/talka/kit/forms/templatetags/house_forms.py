"""Tags that the form templates need."""

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from talka.kit.components.formats import locale


register = template.Library()


def _sample_of_each_plural() -> dict[str, int]:
    plural_form = locale().plural_form
    samples: dict[str, int] = {}
    for count in range(200, 0, -1):
        samples[plural_form(count)] = count
    samples.setdefault("other", 200)
    return samples


@register.simple_tag
def counter_words() -> SafeString:
    """Give the words of the character count, in every plural form of the page's language."""
    words: list[tuple[str, str]] = [("characters-at-limit", _("0 characters left"))]
    for form, sample in _sample_of_each_plural().items():
        under = ngettext("%(count)s character left", "%(count)s characters left", sample)
        over = ngettext("%(count)s character too many", "%(count)s characters too many", sample)
        for name, text in (("under", under), ("over", over)):
            words.append((f"characters-{name}-limit.{form}", text % {"count": "%{count}"}))
    return format_html_join(" ", 'data-i18n.{}="{}"', words)
