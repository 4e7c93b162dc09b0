// What the gallery shows. Written for it; nobody's real words.
import type { StepView } from '#renderer/ui/tracking-steps.ts';

export const heardAt = Date.UTC(2025, 2, 14, 9, 12);

const names = ['heard', 'picked', 'promised', 'on-stage', 'delivered', 'told', 'measured'] as const;
const reached: readonly Omit<StepView, 'name' | 'isDone'>[] = [
  { at: heardAt, by: [] },
  { at: Date.UTC(2026, 9, 2, 10), by: ['Ines Duarte'] },
  { at: Date.UTC(2026, 9, 5, 15), by: ['Ines Duarte', 'Tomasz Zieliński', 'Noor Haddad'] },
  { at: Date.UTC(2026, 10, 13, 14, 5), by: ['Ines Duarte', 'Noor Haddad'] },
  { at: '2026-11-18', by: ['Tomasz Zieliński'] },
  { at: Date.UTC(2026, 10, 20, 11), by: ['Noor Haddad'] },
  { at: Date.UTC(2027, 1, 18, 11), by: ['Ines Duarte'] },
];

/** A line with the given steps done; what is not done says what is missing where it was told. */
export function aLine(done: readonly number[], notes: Readonly<Record<number, string>> = {}): StepView[] {
  return names.map((name, index) => {
    const isDone = done.includes(index);
    const fact = reached[index] ?? { at: null, by: [] };
    const note = notes[index];
    return {
      name,
      isDone,
      at: isDone ? fact.at : null,
      by: isDone ? fact.by : [],
      ...(note ? { note } : {}),
    };
  });
}

export const words =
  'Every Monday I export the week’s deliveries and every Monday the export stops at 5,000 lines. ' +
  'It does not say that it stopped. I found out because a driver rang me from the yard asking where his load was.';

export const longWords = [
  words,
  '',
  'Things I have tried, so that nobody asks me to try them again:',
  '  1. Splitting by depot. Works, but then I have eleven files and the totals are mine to add.',
  '  2. The other button. It makes a PDF. I cannot do anything with a PDF.',
  '  3. Asking in chat. The answer was that the limit is “by design”. Whose design? Not that of anyone who loads lorries.',
  '',
  'I do not need it to be fast. I need it to be all of them, and where it is not all of them I need it to tell me. ' +
    'We pay for this because the spreadsheet lied to us; now the thing that replaced the spreadsheet lies to us, only more neatly.',
  '',
  'If somebody fixes this I will bring cake. I mean it. <b>Real</b> cake.',
].join('\n');

export const sources = ['Helpdesk', 'App reviews', 'Site visits', 'Survey 2026'];
const openings = [
  'The export stops and does not say so',
  'Cannot find the delivery note once the lorry has left',
  'Why do I have to type the postcode twice?',
  'Labels print one millimetre too low, every time since the update',
  'Driver app logs me out in tunnels',
  'Would like to see which depot is late before the customer does',
];
const people = ['Marta Kowalska', 'R. Okafor', 'Liesbeth de Vries', 'Anonymous', 'Yusuf Aydın'];

/** One row of a very long list, the same for the same index. */
export function aRow(index: number) {
  return {
    title: openings[index % openings.length] ?? '',
    who: people[(index * 7) % people.length] ?? '',
    where: sources[(index * 3) % sources.length] ?? '',
    at: heardAt + ((index * 7_919) % 500) * 86_400_000,
  };
}
