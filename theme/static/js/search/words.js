// The first words that lead to needs, as examples for the router; twin of plugins/catalogue/search/needwords.py.

const WEIGHT = 1;

export const split = (joined) => (joined ? joined.split("|") : []);

/** What the router leaves out: the stop words of the page's language, and the names of places. */
export const stopWords = ({ stop, places }) => new Set(`${stop} ${places}`.split(" "));

/** The examples of the first words. */
export function* firstExamples(first) {
  for (const [number, name] of first.names.entries()) yield [number, WEIGHT, name];
  for (const [number, joined] of first.words.entries()) {
    for (const word of split(joined)) yield [number, WEIGHT, word];
  }
}
