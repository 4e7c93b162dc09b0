import { Select } from '@mantine/core';
import type { Thresholds } from '#core/demos/show.ts';
import { setThresholds } from '#core/demos/show-settings.ts';
import { clockText } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';

const WARNINGS_MS = [30_000, 60_000, 90_000, 120_000];
const DANGERS_MS = [5_000, 10_000, 15_000, 20_000, 30_000];

/** When the clock warns, for every team alike. */
export function ThresholdsSetting({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const command = useCommand();
  const { quarter, show } = hackathon;
  const { warningMs, dangerMs } = show.thresholds;
  const whyNot = useWhyNot()('demo.setThresholds', () => setThresholds(hackathon, show.thresholds));
  const set = (thresholds: Thresholds) => void command('demo.setThresholds', { quarter, ...thresholds });
  return (
    <>
      <Select
        label="First warning, with this much left"
        {...(whyNot ? { description: whyNot } : {})}
        disabled={whyNot !== null}
        data={choices(WARNINGS_MS, warningMs)}
        value={String(warningMs)}
        onChange={(value) => set({ warningMs: Number(value), dangerMs })}
      />
      <Select
        label="Last warning, with this much left"
        disabled={whyNot !== null}
        data={choices(DANGERS_MS, dangerMs)}
        value={String(dangerMs)}
        onChange={(value) => set({ warningMs, dangerMs: Number(value) })}
      />
    </>
  );
}

function choices(usual: readonly number[], set: number) {
  const all = usual.includes(set) ? usual : [...usual, set].sort((a, b) => a - b);
  return all.map((ms) => ({ value: String(ms), label: clockText(ms) }));
}
