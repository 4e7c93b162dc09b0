import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { FormRows } from '#renderer/ui/FieldRow.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { ChangeoverSetting } from './ChangeoverSetting.tsx';
import { MessagesEditor } from './MessagesEditor.tsx';
import { StartSetting } from './StartSetting.tsx';
import { ThresholdsSetting } from './ThresholdsSetting.tsx';

interface DaySettingsProps {
  /** The real one also while it is rehearsed: what is settled then is meant for the day. */
  readonly hackathon: HackathonDocument;
  readonly isRehearsal: boolean;
}

/** What is settled in advance, out of the way during the show. */
export function DaySettings({ hackathon, isRehearsal }: DaySettingsProps) {
  const whyNot = useWhyNot()('demo.setMessages');
  return (
    <>
      {isRehearsal ? (
        <Note title={`These are the settings of ${hackathon.quarter}.`}>
          The rehearsal goes by them at once, and they stay when it ends.
        </Note>
      ) : null}
      <Section title="Times" anchor="times">
        <FormRows>
          <StartSetting hackathon={hackathon} />
          <ChangeoverSetting hackathon={hackathon} />
          <ThresholdsSetting hackathon={hackathon} />
        </FormRows>
      </Section>
      <Section title="Prepared messages" anchor="messages" count={hackathon.show.messages.length}>
        <MessagesEditor hackathon={hackathon} whyNot={whyNot} />
      </Section>
    </>
  );
}
