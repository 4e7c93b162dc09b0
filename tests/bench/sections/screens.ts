import { quantile } from '../interleave.ts';
import { inOwnProcess } from '../own-process.ts';
import type { PageMemory } from '../page-costs.ts';
import { type Goal, ms, type SectionOfBench } from '../section.ts';
import type { Measured, ShowMeasured } from '../show-process.ts';

const SECONDS = 60;
const SLOTS = 60;
const MOST_LATE_MS = 50;

const NAMES: Readonly<Record<Measured, string>> = {
  stage: 'stage',
  speaker: 'speaker',
  control: 'control view',
  bare: 'digits and a timer, nothing else',
  empty: 'empty page',
};

export const screens: SectionOfBench = {
  name: 'screens',
  isOfEachSize: false,
  async measure() {
    const measured = await inOwnProcess<ShowMeasured>('show-process.ts', [String(SECONDS), String(SLOTS)]);
    const { cpu, late, memory } = measured;
    const share = (spentMs: number) => `${(spentMs / (SECONDS * 10)).toFixed(2)} %`;
    return {
      title: `The pages of a show of ${SLOTS} teams`,
      explained: `Chromium at 1280×720 without a display, drawing in software; the built program in a process of its own. CPU is that of one core over ${SECONDS} s in which a team's five minutes run, each page in a browser of its own, all at once; *all* is with the processes that draw and fetch. Exactness is from the moment at which a second is over by the host's clock until its digits are painted, each page beside the bare one. Memory is read after the garbage is collected, over the rest of the day in quick succession, with a pause in every third slot and a message in every fifth.`,
      table: [
        ['what', 'first', 'second', 'third'],
        ...(Object.keys(NAMES) as Measured[]).map((name) => [
          `CPU, ${NAMES[name]}`,
          `${share(cpu[name].rendererMs)} its page`,
          `${share(cpu[name].allMs)} all`,
          '',
        ]),
        ...late.flatMap(({ page, ms: ours, bareMs }) => [
          lateRow(`late, ${NAMES[page]}`, ours),
          lateRow('late, the bare page meanwhile', bareMs),
        ]),
        ...memory.flatMap(({ slots, pages }) =>
          (Object.keys(pages) as (keyof typeof pages)[]).map((page) =>
            memoryRow(`after ${slots} slots, ${NAMES[page]}`, pages[page]),
          ),
        ),
      ],
      goals: [
        {
          what: `CPU of the stage page while running, over ${SECONDS} s`,
          reference: 'digits and a timer on an empty page',
          reach: 'stated',
          reached: `${share(cpu.stage.rendererMs)} of a core (${share(cpu.bare.rendererMs)}; empty: ${share(cpu.empty.rendererMs)})`,
          isReached: null,
        },
        ...late.map(({ page, ms: ours, bareMs }) => exactness(NAMES[page], ours, bareMs)),
        ...heapGoals(memory),
      ],
    };
  },
};

/** The machine itself may be late by any amount once in a while; the table says by how much at most. */
function exactness(name: string, ours: readonly number[], bare: readonly number[]): Goal {
  const late = quantile(ours, 0.95);
  return {
    what: `Display of the ${name} against true time, p95`,
    reference: 'digits and a timer on an empty page',
    reach: `≤ ${MOST_LATE_MS} ms`,
    reached: `${ms(late)} (${ms(quantile(bare, 0.95))})`,
    isReached: late <= MOST_LATE_MS,
  };
}

/** Flat: what is kept grows by what happened alone, which is in the document. */
function heapGoals(memory: ShowMeasured['memory']): Goal[] {
  const [first, last] = [memory[0], memory.at(-1)];
  if (!first || !last) return [];
  return (['stage', 'speaker', 'control'] as const).map((page) => {
    const [from, to] = [first.pages[page], last.pages[page]];
    return {
      what: `Heap of the ${NAMES[page]} after ${last.slots} slots`,
      reference: `itself after ${first.slots}`,
      reach: 'flat: ≤ 1.25 ×',
      reached: `${(to.heapMb / from.heapMb).toFixed(2)} × (${from.heapMb.toFixed(1)} → ${to.heapMb.toFixed(1)} MB)`,
      isReached: to.heapMb <= from.heapMb * 1.25,
    };
  });
}

function lateRow(what: string, late: readonly number[]): string[] {
  return [
    what,
    `${ms(quantile(late, 0.5))} p50`,
    `${ms(quantile(late, 0.95))} p95`,
    `${ms(Math.max(...late))} most`,
  ];
}

function memoryRow(what: string, { heapMb, nodes, listeners }: PageMemory): string[] {
  return [what, `${heapMb.toFixed(1)} MB`, `${nodes} nodes`, `${listeners} listeners`];
}
