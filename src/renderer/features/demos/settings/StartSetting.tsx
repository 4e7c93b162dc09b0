import { DateTimePicker } from '@mantine/dates';
import { setStart } from '#core/demos/show-settings.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { Instant } from '#core/time.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';

/** When the first row begins, as it was announced. Once the show has begun it stays. */
export function StartSetting({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const command = useCommand();
  const { quarter, show } = hackathon;
  const whyNot = useWhyNot()('demo.setStart', () => setStart(hackathon, show.startsAt));
  return (
    <DateTimePicker
      label="The session begins"
      description={whyNot ?? 'The first demo itself; its team is called before.'}
      placeholder="Not set"
      disabled={whyNot !== null}
      clearable
      clearButtonProps={{ 'aria-label': 'Clear the start' }}
      valueFormat="ddd D MMM YYYY, HH:mm"
      value={show.startsAt === null ? null : new Date(show.startsAt)}
      onChange={(chosen) => {
        const at = chosen === null ? null : Instant.safeParse(Date.parse(chosen.replace(' ', 'T')));
        if (at === null) void command('demo.setStart', { quarter, startsAt: null });
        else if (at.success) void command('demo.setStart', { quarter, startsAt: at.data });
      }}
    />
  );
}
