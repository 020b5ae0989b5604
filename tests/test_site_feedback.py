"""Feedback goes where the settings say; without a place no link is shown."""

import pytest
from site_under_test import ROOT

from catalogue.site.feedback import Feedback, feedback_of
from catalogue.site.strings import load_strings

WORDS = load_strings(ROOT / "theme", ("fi", "sv", "en"))
PAGE = '<p>Kirjoita <a href="{issues_url}">palautesivulle</a>. <a href="{guide_url}">Ohje</a>.</p>'


@pytest.mark.parametrize(
    ("site", "repository", "issues"),
    [
        ({}, None, None),
        ({}, "https://github.com/x/y/", "https://github.com/x/y/issues"),
        ({"repository": {"url": "https://git.example/x"}}, None, "https://git.example/x/issues"),
        ({"repository": {"url": "https://git.example/x"}}, "https://github.com/x/y", "https://github.com/x/y/issues"),
        ({"contact": {"email": "palaute@ry.example"}}, "https://github.com/x/y", "mailto:palaute@ry.example"),
        ({"contact": {"url": "https://ry.example/palaute"}}, None, "https://ry.example/palaute"),
        ({"repository": {"url": "https://a.example", "issues_url": "https://b.example/i"}}, None, "https://b.example/i"),
    ],
)
def test_the_nearest_place_for_feedback_is_used(site, repository, issues):
    assert feedback_of(site, repository).issues == issues


def test_links_of_our_own_pages_lead_there():
    feedback = feedback_of({}, "https://github.com/x/y")
    assert feedback.fill(PAGE, WORDS["fi"]) == (
        '<p>Kirjoita <a href="https://github.com/x/y/issues">palautesivulle</a>. '
        '<a href="https://github.com/x/y/blob/main/content/README.md">Ohje</a>.</p>'
    )


def test_without_a_place_the_page_says_that_it_is_missing():
    filled = Feedback().fill(PAGE, WORDS["sv"])
    assert "href" not in filled and "{" not in filled
    assert filled.count("(adressen läggs till när webbplatsen publiceras)") == 2


@pytest.mark.parametrize(
    ("issues", "suggestion"),
    [
        (None, None),
        ("https://github.com/x/y/issues", "https://github.com/x/y/issues/new?title=Sana%20puuttuu"),
        ("mailto:a@b.example", "mailto:a@b.example?subject=Sana%20puuttuu"),
        ("https://ry.example/palaute", "https://ry.example/palaute"),
    ],
)
def test_a_missing_word_is_suggested_with_its_title_filled_in(issues, suggestion):
    assert Feedback(issues).suggest("Sana puuttuu") == suggestion
