import { CloseButton, Input } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { useState } from 'react';
import { setStart } from '#core/demos/show-settings.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { CalendarDate, Instant } from '#core/time.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { DayField } from '#renderer/ui/DayField.tsx';
import { PassedStart } from './PassedStart.tsx';
import classes from './StartSetting.module.css';
import { startAt, startOn } from './start-on.ts';

/** When the first row begins, as it was announced. Once the show has begun it stays. */
export function StartSetting({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const { startsAt } = hackathon.show;
  const whyNot = useWhyNot()('demo.setStart', () => setStart(hackathon, startsAt));
  return (
    <Input.Wrapper
      component="fieldset"
      className={classes.start ?? ''}
      label="The session begins"
      labelElement="div"
      labelProps={{ id: 'session-begins' }}
      aria-labelledby="session-begins"
      description={whyNot ?? 'The first demo itself; its team is called before.'}
    >
      <StartFields hackathon={hackathon} isSet={whyNot !== null} />
      {whyNot !== null || startsAt === null ? null : (
        <PassedStart quarter={hackathon.quarter} startsAt={startsAt} />
      )}
    </Input.Wrapper>
  );
}

interface StartFieldsProps {
  readonly hackathon: HackathonDocument;
  /** For good: the show has begun, or it is somebody else’s to set. */
  readonly isSet: boolean;
}

/** Nothing is saved before the time is whole: every screen says it at once, and half a time is a wrong one. */
function StartFields({ hackathon: { quarter, show, dates }, isSet }: StartFieldsProps) {
  const command = useCommand();
  const saved = startOn(show.startsAt);
  // Null where nothing else than what is saved was chosen or typed.
  const [chosen, choose] = useState<CalendarDate | null>(null);
  const [typed, type] = useState<string | null>(null);
  const day = chosen ?? saved?.day ?? dates.demosOn;
  const time = typed ?? saved?.time ?? '';
  const set = async (startsAt: Instant | null) => {
    if (startsAt !== show.startsAt) {
      await command('demo.setStart', { quarter, startsAt });
      choose(null);
    }
    // Unless more was typed meanwhile. Half a time, or none, is back at what is saved.
    type((newest) => (newest === typed ? null : newest));
  };
  const save = (onDay: CalendarDate) => void set(startAt(onDay, time) ?? show.startsAt);
  return (
    <div className={classes.fields}>
      <DayField
        aria-label="Day of the start"
        withWeekday
        disabled={isSet}
        value={day}
        onDay={(picked) => {
          choose(picked);
          if (picked && time !== '') save(picked);
        }}
      />
      <TimePicker
        aria-label="Time of the start"
        hoursInputLabel="Hour of the start"
        minutesInputLabel="Minute of the start"
        disabled={isSet}
        value={time}
        onChange={type}
        onBlur={() => {
          if (typed !== null) save(day);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') save(day);
        }}
      />
      <CloseButton
        aria-label="Clear the start"
        disabled={isSet || show.startsAt === null}
        onClick={() => void set(null)}
      />
    </div>
  );
}
