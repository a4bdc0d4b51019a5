"""The worked example of the manual is computed again, line by line."""

import doctest
import re

from talka.engines.matching.tests.worlds import ROOT


MANUAL = ROOT / "docs" / "explanation" / "matching.md"


def test_the_manual_computes_what_it_says(monkeypatch):
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"```python\n(.*?)```", MANUAL.read_text(encoding="utf-8"), flags=re.DOTALL)
    example = doctest.DocTestParser().get_doctest(
        "\n".join(blocks), {}, "matching.md", str(MANUAL), 0
    )
    complaints = []
    runner = doctest.DocTestRunner(optionflags=doctest.REPORT_NDIFF)
    result = runner.run(example, out=complaints.append)

    assert result.attempted > 5
    assert result.failed == 0, "".join(complaints)
