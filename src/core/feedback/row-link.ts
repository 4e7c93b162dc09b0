// Few exports carry a link back to their rows, yet most tools have one for each id: the organiser gives the
// base once, and the recogniser knows how it goes on.

const ID = '{id}';

/** How the link of a row is made of its id. A base that holds `{id}` is the whole pattern. */
export function rowLink(base: string | null, ending: string | undefined): (id: string) => string | null {
  const pattern = base === null ? null : patternOf(base, ending);
  if (pattern === null) return () => null;
  return (id) => pattern.replaceAll(ID, () => encodedId(id));
}

function patternOf(base: string, ending: string | undefined): string | null {
  if (base.includes(ID)) return base;
  return ending === undefined ? null : base.replace(/\/+$/u, '') + ending;
}

/** A slash stays one: Slack's ids are a channel and a message below it. */
function encodedId(id: string): string {
  return id.split('/').map(encodeURIComponent).join('/');
}
