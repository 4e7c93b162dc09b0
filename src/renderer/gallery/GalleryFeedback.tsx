import { useState } from 'react';
import { OutsideLink } from '#renderer/ui/OutsideLink.tsx';
import { missingClauses, ProblemFields, type ProblemFieldsValue } from '#renderer/ui/ProblemFields.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { compactLineHeight, VerbatimLine, verbatimLineHeight } from '#renderer/ui/VerbatimLine.tsx';
import classes from './Gallery.module.css';
import { Specimen } from './Specimen.tsx';

const line = {
  title: 'Export stops at Thursday',
  excerpt: 'Every Friday I export the week and every Friday the file ends on Thursday at noon.',
  who: 'Maren Olufsen',
  company: 'Fjord Freight',
  where: 'Helpdesk',
  when: Date.UTC(2026, 2, 14),
  rating: 2,
  area: 'Reports',
  tags: ['export', 'weekly'],
};

/** What the library and the problems are made of. */
export function GalleryFeedback() {
  const [value, setValue] = useState<ProblemFieldsValue>({
    statement: { when: 'the week ends', want: '', soThat: 'bill what was driven' },
    areaId: 'reports',
    benefitId: null,
  });
  return (
    <Section title="Feedback and problems">
      <Specimen name="VerbatimLine: with title and hit, without title and in place of two others, with nothing but words">
        <div className={classes.box} style={{ height: 3 * verbatimLineHeight, whiteSpace: 'nowrap' }}>
          <div style={{ height: verbatimLineHeight }}>
            <VerbatimLine {...line} excerptHits={[[15, 21]]} />
          </div>
          <div style={{ height: verbatimLineHeight }}>
            <VerbatimLine {...line} title={null} standsFor={2} />
          </div>
          <div style={{ height: verbatimLineHeight }}>
            <VerbatimLine
              {...line}
              title={null}
              who={null}
              company={null}
              when={null}
              rating={null}
              area={null}
              tags={[]}
            />
          </div>
        </div>
      </Specimen>
      <Specimen name="VerbatimLine in one line: with title and hit, without title, set aside">
        <div className={classes.box} style={{ height: 3 * compactLineHeight, whiteSpace: 'nowrap' }}>
          <div style={{ height: compactLineHeight }}>
            <VerbatimLine {...line} excerptHits={[[15, 21]]} isCompact />
          </div>
          <div style={{ height: compactLineHeight }}>
            <VerbatimLine {...line} title={null} standsFor={2} isCompact />
          </div>
          <div style={{ height: compactLineHeight }}>
            <VerbatimLine {...line} decided="Set aside" isCompact />
          </div>
        </div>
      </Specimen>
      <Specimen name="OutsideLink: safe, and one that stays text">
        <OutsideLink href="https://support.example/tickets/4711" />
        <br />
        <OutsideLink href="file:///etc/hosts" />
      </Specimen>
      <Specimen name="ProblemFields: a clause is missing">
        <ProblemFields
          value={value}
          onChange={setValue}
          errors={missingClauses(value.statement)}
          areas={[{ id: 'reports', name: 'Reports' }]}
          benefits={[{ id: 'faster', name: 'Faster' }]}
          addArea={async () => null}
          addBenefit={async () => null}
        />
      </Specimen>
    </Section>
  );
}
