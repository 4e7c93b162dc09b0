import { quantile } from '../interleave.ts';
import { saveDocuments } from '../save-documents.ts';
import { ms, ratio, type SectionOfBench } from '../section.ts';

const SHARES = [
  ['p50', 0.5],
  ['p95', 0.95],
] as const;

export const saving: SectionOfBench = {
  name: 'saving',
  isOfEachSize: false,
  async measure({ folder }) {
    const rows: string[][] = [];
    for (const { label, bytes, saves } of [
      { label: '100 KB', bytes: 100_000, saves: 200 },
      { label: '1 MB', bytes: 1_000_000, saves: 60 },
    ]) {
      const { shipit, bare } = await saveDocuments(folder, bytes, saves);
      for (const [name, share] of SHARES) {
        const [ours, reference] = [quantile(shipit, share), quantile(bare, share)];
        rows.push([`${label}, ${name}`, ms(ours), ms(reference), ratio(ours, reference)]);
      }
    }
    return {
      title: 'Saving one change of a document',
      explained:
        'ShipIt! runs the rule, checks what changed, writes durably with a backup and notes how to undo it. The reference is JSON.stringify, write, fsync, rename and fsync of the folder, without anything else.',
      table: [['document', 'ShipIt!', 'reference', 'ratio'], ...rows],
      goals: [],
    };
  },
};
