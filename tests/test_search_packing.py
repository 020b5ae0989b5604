"""What the build writes short, the browser reads back: numbers in runs, words by the one before them."""

from catalogue.search.packing import after, joined, runs, separated, shared, steps
from search.twin import ask

NUMBERS = [[], [5], [1, 1], [7, 1, 1, 1, 9], [0] * 500]
WORDS = ["", "a", "aa", "aika", "aikaa", "x" * 40, "x" * 40 + "y", "äiti", "äitiys", "𝕱𝖎", "𝕱𝖎𝖎"]


def test_browser_reads_what_the_build_writes():
    coded = [after(word, before) for word, before in zip(WORDS, ["", *WORDS])]
    got = ask("packing", runs=[runs(numbers) for numbers in NUMBERS], joined=joined(WORDS), coded=coded)
    assert got == {"runs": NUMBERS, "joined": WORDS, "coded": WORDS}
    assert separated(joined(WORDS)) == WORDS


def test_only_runs_of_three_are_shortened():
    assert runs([4, 4, 4, 2, 2, 1]) == "4*3,2,2,1"
    assert steps([3, 5, 9]) == [3, 2, 4]


def test_letters_that_javascript_counts_twice_are_not_shared():
    assert shared("𝕱𝖎𝖎", "𝕱𝖎") == 0 and shared("kotiin", "koti") == 4
