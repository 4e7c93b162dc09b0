import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { FieldRow, FieldRows } from '#renderer/ui/FieldRow.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { TagWord } from '#renderer/ui/TagWord.tsx';
import { TrackingLine } from '#renderer/ui/TrackingLine.tsx';
import { TrackingNumber } from '#renderer/ui/TrackingNumber.tsx';
import { Verbatim } from '#renderer/ui/Verbatim.tsx';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import { aLine, heardAt, words } from './examples.ts';
import classes from './Gallery.module.css';

/** A problem as an inspector shows it. */
export function FeedbackInspector() {
  return (
    <>
      <PageHeader
        number={<TrackingNumber number="SI-0042" />}
        title="When I export a week, I want all of it, so I can load the lorries"
      />
      <div className={classes.row} style={{ marginBlock: 16 }}>
        <PrimaryAction>Pitch on this problem</PrimaryAction>
        <CopyButton label="Copy" text="SI-0042" />
      </div>
      <Section title="Tracking">
        <TrackingLine steps={aLine([0, 1, 2], { 3: 'Demos on 13 Nov 2026' })} />
      </Section>
      <Section title="Evidence" count={14}>
        <Verbatim
          text={words}
          who="Marta Kowalska"
          company="Nordfracht"
          where="Helpdesk"
          when={heardAt}
          hits={[[15, 21]]}
        />
      </Section>
      <Section title="About">
        <FieldRows>
          <FieldRow name="Area">
            <TagWord>Export</TagWord>
          </FieldRow>
          <FieldRow name="Benefit">Fewer wrong loads</FieldRow>
          <FieldRow name="First heard">
            <WhenText at={heardAt} />
          </FieldRow>
        </FieldRows>
      </Section>
    </>
  );
}
