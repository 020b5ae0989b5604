// The search in the address: #q=… and the filters, so that a search can be shared, bookmarked and gone back to. What
// stands after # stays in the browser: no server sees it. Links with ?q=… work too.

export const FACETS = ["need", "area", "group", "language", "mode", "free", "open"];
const MOST_QUERY = 1000;

/** {q, filters: {facet: [value…]}} of a location: of its fragment, or else of its query part. */
export function readAddress({ hash, search }) {
  const parameters = new URLSearchParams(isSearch(hash) ? hash.slice(1) : search);
  const filters = {};
  for (const facet of FACETS) {
    const values = [...new Set(parameters.getAll(facet))].filter(Boolean).slice(0, 30);
    if (values.length) filters[facet] = values;
  }
  return { q: (parameters.get("q") ?? "").trim().slice(0, MOST_QUERY), filters };
}

/** True for a fragment that says a search; others are places of the page, such as #main. */
export const isSearch = (hash) => hash.includes("=");

/** The fragment of the address of a search, "" when nothing is asked. */
export function writeAddress({ q, filters }) {
  const parameters = new URLSearchParams();
  if (q) parameters.set("q", q);
  for (const facet of FACETS) for (const value of filters[facet] ?? []) parameters.append(facet, value);
  const text = parameters.toString();
  return text ? `#${text}` : "";
}
