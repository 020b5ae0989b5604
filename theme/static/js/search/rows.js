// Result rows as they are sent to what a result shows: the twin of plugins/catalogue/search/rows.py, which tells the format.

/** [id, row]; `facts` are the common ones, `url` the address of a service with %id% in it. */
export function unpackRow([id, name = "", provider = "", summary = "", facts = [], words = "", languages = []], { facts: common, url }) {
  const [name_lang, provider_lang, summary_lang] = languages;
  const told = facts.map((fact) => unpackFact(Array.isArray(fact) ? fact : common[fact]));
  return [id, { url: url.replace("%id%", id), name, name_lang, provider, provider_lang, summary, summary_lang, facts: told, words }];
}

const unpackFact = ([icon, text, state, href, lang]) => ({ icon, text, state, href, lang });
