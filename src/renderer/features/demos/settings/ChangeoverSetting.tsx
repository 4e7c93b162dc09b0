import { Select } from '@mantine/core';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';

const CHOICES_MS = [0, 30_000, 60_000, 90_000, 120_000, 180_000];

/** How long teams have to change over; it is shown and counted, and stops nobody. */
export function ChangeoverSetting({
  hackathon: { quarter, show },
}: {
  readonly hackathon: HackathonDocument;
}) {
  const command = useCommand();
  const whyNot = useWhyNot()('demo.setChangeover');
  const choices = CHOICES_MS.includes(show.changeoverMs) ? CHOICES_MS : [...CHOICES_MS, show.changeoverMs];
  return (
    <Select
      label="Changeover between demos"
      {...(whyNot ? { description: whyNot } : {})}
      disabled={whyNot !== null}
      data={choices.map((ms) => ({ value: String(ms), label: ms === 0 ? 'None' : `${ms / 1000} seconds` }))}
      value={String(show.changeoverMs)}
      onChange={(value) => void command('demo.setChangeover', { quarter, changeoverMs: Number(value) })}
    />
  );
}
