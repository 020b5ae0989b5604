"""Addresses of pages: flat, in the words of the page's language, and never two meanings for one."""

import pytest

from catalogue.site.addresses import PAGE_WORD, WORDS, address, file_of
from catalogue.text import LANGUAGES


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (("fi",), "fi/"),
        (("fi", "need", "ruoka-apu"), "fi/tarve/ruoka-apu/"),
        (("fi", "service", "kylatupa"), "fi/palvelu/kylatupa/"),
        (("fi", "organization", "toivo-saatio"), "fi/jarjesto/toivo-saatio/"),
        (("fi", "area", "koivula"), "fi/alue/koivula/"),
        (("fi", "target_group", "nuoret"), "fi/kenelle/nuoret/"),
        (("fi", "search"), "fi/haku/"),
        (("fi", "a_z"), "fi/aakkosin/"),
        (("fi", "about"), "fi/tietoa/"),
        (("fi", "accessibility"), "fi/saavutettavuus/"),
        (("fi", "privacy"), "fi/tietosuoja/"),
        (("sv", "need", "ruoka-apu"), "sv/behov/ruoka-apu/"),
        (("sv", "service", "kylatupa"), "sv/tjanst/kylatupa/"),
        (("sv", "target_group", "nuoret"), "sv/for-vem/nuoret/"),
        (("sv", "a_z"), "sv/a-o/"),
        (("en", "need", "ruoka-apu"), "en/need/ruoka-apu/"),
        (("en", "organization", "toivo-saatio"), "en/organization/toivo-saatio/"),
        (("en", "target_group", "nuoret"), "en/for/nuoret/"),
        (("fi", "need", "ruoka-apu", 2), "fi/tarve/ruoka-apu/sivu-2/"),
        (("sv", "area", "koivula", 3), "sv/omrade/koivula/sida-3/"),
        (("en", "need", "ruoka-apu", 1), "en/need/ruoka-apu/"),
    ],
)
def test_each_kind_of_page_has_an_address_in_each_language(given, expected):
    assert address(*given) == expected


def test_every_language_has_a_word_for_every_kind():
    assert set(WORDS) == set(PAGE_WORD) == set(LANGUAGES)
    assert len({frozenset(words) for words in WORDS.values()}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_kinds_share_a_word(language):
    assert len(set(WORDS[language].values())) == len(WORDS[language])


def test_a_web_server_finds_the_file_of_an_address():
    assert [file_of(path) for path in ("fi/haku/", "", "404.html")] == ["fi/haku/index.html", "index.html", "404.html"]
