import { closeSync, openSync, writeSync } from 'node:fs';
import { type CustomerWords, customerWords } from './customer-words.ts';
import { seededRandom } from './seeded-random.ts';

const SEED = 20_261_122;
const FIRST_DAY_MS = Date.UTC(2025, 4, 1);
const SPAN_MS = 540 * 86_400_000;
const COLUMNS =
  'Ticket ID,Created at,Subject,Description,Requester,Organization,Requester email,Tags,Area,Rating,URL';
const AREAS = ['Search', 'Export', 'Login', 'Billing', 'Calendar', 'Offline'];
const WRITE_CHARACTERS = 1 << 20;
/** One row in 20 tells again what one of the last texts told. */
const RETOLD_SHARE = 0.05;
const TEXTS_IN_MIND = 5000;
/** Texts shorter than this have too few words to be told again in others. */
const LEAST_CHARACTERS = 160;

/**
 * How a planted near-duplicate differs: `light` in capitals and a greeting, `reworded` in 7 words of 100,
 * `retold` in 20 of 100 and the order of its sentences.
 */
export type Retelling = 'light' | 'reworded' | 'retold';

/** Source ids (`T-100042`) of two rows that say the same. An original may have several copies. */
export interface PlantedDuplicate {
  readonly copy: string;
  readonly original: string;
  readonly retelling: Retelling;
}

interface Told {
  readonly id: string;
  readonly text: string;
}

/**
 * Writes an export of a made-up support tool: UTF-8, commas, quotes and line breaks where texts have them.
 * Answers the near-duplicates in it, so that what finds them can be measured.
 */
export function writeFeedbackCsv(path: string, rows: number): PlantedDuplicate[] {
  const random = seededRandom(SEED);
  const words = customerWords(random);
  const planted: PlantedDuplicate[] = [];
  const told: Told[] = [];
  const file = openSync(path, 'w');
  let waiting = `${COLUMNS}\n`;
  for (let row = 0; row < rows; row += 1) {
    const id = `T-${100_000 + row}`;
    const original = random() < RETOLD_SHARE ? told[Math.floor(random() * told.length)] : undefined;
    const { text, retelling } = original ? retell(original.text, random, words) : fresh(words);
    if (original && retelling) planted.push({ copy: id, original: original.id, retelling });
    else if (isPlain(text)) told[row % TEXTS_IN_MIND] = { id, text };
    waiting += `${ticket({ id, text }, random, words).map(quoted).join(',')}\n`;
    if (waiting.length < WRITE_CHARACTERS && row < rows - 1) continue;
    writeSync(file, waiting);
    waiting = '';
  }
  closeSync(file);
  return planted;
}

function fresh(words: CustomerWords): { text: string; retelling: null } {
  return { text: words.text(), retelling: null };
}

function retell(
  text: string,
  random: () => number,
  words: CustomerWords,
): { text: string; retelling: Retelling } {
  const kind = random();
  if (kind < 0.4) return { text: `Hello,\n\n${text.toUpperCase()}`, retelling: 'light' };
  return kind < 0.7
    ? { text: words.retold(text, 0.07, false), retelling: 'reworded' }
    : { text: words.retold(text, 0.2, true), retelling: 'retold' };
}

function isPlain(text: string): boolean {
  return text.length >= LEAST_CHARACTERS && /^[A-Z]/u.test(text);
}

function ticket({ id, text }: Told, random: () => number, words: CustomerWords): string[] {
  const customer = `${words.word()} ${words.word()}`;
  return [
    id,
    new Date(FIRST_DAY_MS + Math.floor(random() * SPAN_MS)).toISOString(),
    words.sentence(),
    text,
    customer,
    `${words.word()} GmbH`,
    `${customer.replace(' ', '.')}@example.org`,
    random() < 0.4 ? `${words.word()};${words.word()}` : '',
    AREAS[Math.floor(random() * AREAS.length)] ?? '',
    random() < 0.3 ? String(1 + Math.floor(random() * 5)) : '',
    `https://support.example.org/tickets/${id.slice(2)}`,
  ];
}

function quoted(cell: string): string {
  return /[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
