import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

// What an export made on a day holds: everything up to that day, also what was exported before. So the
// company imports the same tickets again and again, as real ones do, and the importer tells them apart.

export interface ExportFile {
  /** Source of the items, also the key in `evidence.json`. */
  readonly source: string;
  readonly path: string;
}

/** Writes the exports of a day (`2026-01-28`, not included) into a folder. */
export async function writeExports(
  sampleFolder: string,
  into: string,
  day: string,
  withSurvey: boolean,
): Promise<ExportFile[]> {
  const read = (name: string) => readFile(join(sampleFolder, name), 'utf8');
  const files = [
    {
      source: 'support-tickets',
      name: `support-tickets-${day}.csv`,
      text: ticketsUpTo(await read('support-tickets.csv'), day),
    },
    {
      source: 'app-reviews',
      name: `app-reviews-${day}.jsonl`,
      text: reviewsUpTo(await read('app-reviews.jsonl'), day),
    },
    { source: 'forum', name: `forum-${day}.json`, text: topicsUpTo(await read('forum.json'), day) },
    ...(withSurvey
      ? [
          {
            source: 'survey-2026-spring',
            name: 'survey-2026-spring.csv',
            text: await read('survey-2026-spring.csv'),
          },
        ]
      : []),
  ];
  for (const { name, text } of files) await writeFile(join(into, name), text);
  return files.map(({ source, name }) => ({ source, path: join(into, name) }));
}

function ticketsUpTo(text: string, day: string): string {
  const rows = parse(text, { raw: true }) as unknown as { record: string[]; raw: string }[];
  const kept = rows.filter(({ record }, index) => index === 0 || (record[1] ?? '') < day);
  return kept.map(({ raw }) => `${raw.trimEnd()}\r\n`).join('');
}

function reviewsUpTo(text: string, day: string): string {
  const lines = text.split('\n').filter(Boolean);
  const kept = lines.filter((line) => (JSON.parse(line) as { submitted_at: string }).submitted_at < day);
  return kept.map((line) => `${line}\n`).join('');
}

function topicsUpTo(text: string, day: string): string {
  const forum = JSON.parse(text) as { topics: { created_at: string }[] };
  const topics = forum.topics.filter(({ created_at }) => created_at < day);
  return `${JSON.stringify({ ...forum, exported_at: `${day}T06:00:00Z`, topics }, null, 2)}\n`;
}
