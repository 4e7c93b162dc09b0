// JSON of help desks says who wrote each part of a conversation, which is lost once it is cells. So before a
// row of JSON is flattened, the customer's own parts are put together under a key of their own.
import { textOfHtml } from '../html-text.ts';
import { helpScoutWords } from './helpscout.ts';
import { intercomWords } from './intercom.ts';
import { zendeskWords } from './zendesk-words.ts';

const KEY = 'customer_words';

/** The row as its recogniser expects it; any other row is answered as it is. */
export function withCustomerWords(value: unknown): unknown {
  const row = unwrapped(value);
  if (!isObject(row) || KEY in row) return row;
  const found = zendeskWords(row) ?? intercomWords(row) ?? helpScoutWords(row);
  if (found === null) return row;
  const { words, name, email } = found;
  const person = name === undefined ? {} : { customer_name: name, customer_email: email ?? null };
  return { [KEY]: textOf(words), ...person, ...row };
}

/** Zendesk writes `{"ticket":{…}}` on each line of its export, and its interface answers one of anything so. */
const WRAPPERS = ['ticket', 'user', 'organization', 'conversation', 'issue', 'post', 'review'];

function unwrapped(value: unknown): unknown {
  if (!isObject(value)) return value;
  const [name, ...others] = Object.keys(value);
  const inner = name === undefined || others.length > 0 || !WRAPPERS.includes(name) ? null : value[name];
  return isObject(inner) ? inner : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(parts: readonly string[]): string {
  return parts
    .map(textOfHtml)
    .filter((text) => text !== '')
    .join('\n\n');
}
