import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { FormRows } from '#renderer/ui/FieldRow.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { ChangeoverSetting } from './ChangeoverSetting.tsx';
import { MessagesEditor } from './MessagesEditor.tsx';
import { StartSetting } from './StartSetting.tsx';
import { ThresholdsSetting } from './ThresholdsSetting.tsx';

/** What is settled in advance, out of the way during the show. */
export function DaySettings({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const whyNot = useWhyNot()('demo.setMessages');
  return (
    <>
      <Section title="Times">
        <FormRows>
          <StartSetting hackathon={hackathon} />
          <ChangeoverSetting hackathon={hackathon} />
          <ThresholdsSetting hackathon={hackathon} />
        </FormRows>
      </Section>
      <Section title="Prepared messages" count={hackathon.show.messages.length}>
        <MessagesEditor hackathon={hackathon} whyNot={whyNot} />
      </Section>
    </>
  );
}
