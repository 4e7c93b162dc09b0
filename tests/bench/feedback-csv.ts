import { closeSync, openSync, writeSync } from 'node:fs';
import { customerWords } from './customer-words.ts';
import { seededRandom } from './seeded-random.ts';

const SEED = 20_261_122;
const FIRST_DAY_MS = Date.UTC(2025, 4, 1);
const SPAN_MS = 540 * 86_400_000;
const COLUMNS =
  'Ticket ID,Created at,Subject,Description,Requester,Organization,Requester email,Tags,Area,Rating,URL';
const AREAS = ['Search', 'Export', 'Login', 'Billing', 'Calendar', 'Offline'];
const WRITE_CHARACTERS = 1 << 20;

/** Writes an export of a made-up support tool: UTF-8, commas, quotes and line breaks where texts have them. */
export function writeFeedbackCsv(path: string, rows: number): void {
  const random = seededRandom(SEED);
  const words = customerWords(random);
  const file = openSync(path, 'w');
  let waiting = `${COLUMNS}\n`;
  for (let row = 0; row < rows; row += 1) {
    waiting += `${ticket(row, random, words).map(quoted).join(',')}\n`;
    if (waiting.length < WRITE_CHARACTERS && row < rows - 1) continue;
    writeSync(file, waiting);
    waiting = '';
  }
  closeSync(file);
}

function ticket(row: number, random: () => number, words: ReturnType<typeof customerWords>): string[] {
  const customer = `${words.word()} ${words.word()}`;
  return [
    `T-${100_000 + row}`,
    new Date(FIRST_DAY_MS + Math.floor(random() * SPAN_MS)).toISOString(),
    words.sentence(),
    words.text(),
    customer,
    `${words.word()} GmbH`,
    `${customer.replace(' ', '.')}@example.org`,
    random() < 0.4 ? `${words.word()};${words.word()}` : '',
    AREAS[Math.floor(random() * AREAS.length)] ?? '',
    random() < 0.3 ? String(1 + Math.floor(random() * 5)) : '',
    `https://support.example.org/tickets/${100_000 + row}`,
  ];
}

function quoted(cell: string): string {
  return /[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
