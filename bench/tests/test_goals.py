import json
import sys

from bench.goals import Goal, report


def test_a_missed_goal_is_shown_as_missed(capsys, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["bench"])

    assert report([Goal("speed", 5, "s", 3)]) == 1
    assert "MISSED" in capsys.readouterr().out


def test_a_goal_that_grows_is_met_from_below(capsys, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["bench", "--json"])

    assert report([Goal("hits", 0.6, "share", 0.5, at_most=False)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["goals"] == [
        {"name": "hits", "value": 0.6, "unit": "share", "goal": 0.5, "met": True}
    ]
    assert set(told) >= {"goals", "machine", "versions"}
