// Slack keeps `<@U024BE7LH>`, `<https://a.example|the page>` and `&amp;` in the text of a message. People
// read names, labels and signs; the words themselves stay as they were typed.

/** The text as it stood on the screen. `nameOf` knows people by their id. */
export function slackText(text: string, nameOf: (userId: string) => string | undefined): string {
  const shown = text.replaceAll(/<([^<>]+)>/gu, (whole, inner: string) => shownOf(inner, nameOf) ?? whole);
  return shown.replaceAll(/&(amp|lt|gt);/gu, (_, name: string) => SIGNS[name] ?? '');
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

function shownOf(inner: string, nameOf: (userId: string) => string | undefined): string | null {
  const bar = inner.indexOf('|');
  const target = bar === -1 ? inner : inner.slice(0, bar);
  const label = bar === -1 ? '' : inner.slice(bar + 1);
  if (target.startsWith('@')) return `@${nameOf(target.slice(1)) ?? (label || target.slice(1))}`;
  if (target.startsWith('#')) return `#${label || target.slice(1)}`;
  if (target.startsWith('!')) return label || `@${target.slice(1).split('^')[0] ?? ''}`;
  if (!/^(?:https?:|mailto:|tel:)/iu.test(target)) return null;
  const address = target.replace(/^(?:mailto|tel):/iu, '');
  return label === '' || label === address || target.endsWith(`//${label}`)
    ? address
    : `${label} (${address})`;
}
