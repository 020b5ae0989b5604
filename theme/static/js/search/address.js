// The search in the address: ?q=… and the filters, so that a search can be shared, bookmarked and gone back to.

export const FACETS = ["need", "area", "group", "language", "mode", "free", "open"];
const MOST_QUERY = 1000;

/** {q, filters: {facet: [value…]}} of an address's query part. */
export function readAddress(search) {
  const parameters = new URLSearchParams(search);
  const filters = {};
  for (const facet of FACETS) {
    const values = [...new Set(parameters.getAll(facet))].filter(Boolean).slice(0, 30);
    if (values.length) filters[facet] = values;
  }
  return { q: (parameters.get("q") ?? "").trim().slice(0, MOST_QUERY), filters };
}

/** The query part of the address of a search, "" when nothing is asked. */
export function writeAddress({ q, filters }) {
  const parameters = new URLSearchParams();
  if (q) parameters.set("q", q);
  for (const facet of FACETS) for (const value of filters[facet] ?? []) parameters.append(facet, value);
  const text = parameters.toString();
  return text ? `?${text}` : "";
}
