import { Button } from '@mantine/core';
import { DeliveredStamp } from '#renderer/ui/DeliveredStamp.tsx';
import { QuarterPhase } from '#renderer/ui/QuarterPhase.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { type ShipmentStateName, StateWord } from '#renderer/ui/StateWord.tsx';
import { CompactTrackingLine, TrackingLine } from '#renderer/ui/TrackingLine.tsx';
import { TrackingNumber } from '#renderer/ui/TrackingNumber.tsx';
import { Verbatim } from '#renderer/ui/Verbatim.tsx';
import { Waybill } from '#renderer/ui/Waybill.tsx';
import { aLine, heardAt, longWords, words } from './examples.ts';
import classes from './Gallery.module.css';
import { Specimen } from './Specimen.tsx';

const lines = {
  'Heard by a customer, picked by nobody': aLine([0]),
  'Promised, on its way to the stage': aLine([0, 1, 2], { 3: 'Demos on 13 Nov 2026' }),
  'Delivered without having been on stage': aLine([0, 1, 2, 4], { 5: '3 customers to tell' }),
  'All the way': aLine([0, 1, 2, 3, 4, 5, 6]),
};
const shipmentStates: ShipmentStateName[] = ['not-shipped', 'behind-flag', 'partly', 'fully', 'rolled-back'];

/** Tracking, waybills, verbatims: what makes it ShipIt!. */
export function GalleryParcel() {
  return (
    <Section title="The parcel">
      {Object.entries(lines).map(([name, steps]) => (
        <Specimen key={name} name={`TrackingLine: ${name}`}>
          <TrackingLine steps={steps} />
        </Specimen>
      ))}
      <div className={classes.two}>
        <Specimen name="TrackingLine in a narrow inspector">
          <div className={classes.narrow}>
            <TrackingLine steps={aLine([0, 1, 2, 4], { 5: '3 customers to tell' })} />
          </div>
        </Specimen>
        <Specimen name="CompactTrackingLine in rows">
          {Object.entries(lines).map(([name, steps]) => (
            <div key={name} style={{ height: 32 }}>
              <CompactTrackingLine steps={steps} />
            </div>
          ))}
        </Specimen>
      </div>
      <Specimen name="Waybill with a team">
        <Waybill
          numbers={['SI-0042', 'SI-0051']}
          title="All of the export"
          quarter="2026-Q4"
          from={{ customers: 14, since: heardAt, words }}
          promise="An export of any length is complete, and where a source is down the file says so on its first line."
          carriedBy={['Ines Duarte', 'Tomasz Zieliński', 'Noor Haddad']}
          action={<Button>Join</Button>}
        />
      </Specimen>
      <Specimen name="Waybill nobody carries yet, narrow">
        <div className={classes.narrow}>
          <Waybill
            numbers={['SI-0007']}
            title="Labels where the label is"
            quarter="2026-Q4"
            from={{ customers: 1, since: null, words: null }}
            promise="A label printed on any of the nine printers sits within a tenth of a millimetre."
            carriedBy={[]}
          />
        </div>
      </Specimen>
      <Verbatims />
      <Specimen name="StateWord, TrackingNumber, DeliveredStamp">
        <div className={classes.row}>
          {shipmentStates.map((state) => (
            <StateWord key={state} state={state} />
          ))}
          <TrackingNumber number="SI-0042" />
          <DeliveredStamp on="2026-11-18" />
        </div>
      </Specimen>
      <Specimen name="QuarterPhase">
        <QuarterPhase
          phase="building"
          begins={{
            open: '2026-10-05',
            building: '2026-11-09',
            demos: '2026-11-13',
            'wrap-up': '2026-11-16',
            closed: '2026-12-18',
          }}
        />
      </Specimen>
    </Section>
  );
}

function Verbatims() {
  return (
    <>
      <Specimen name="Verbatim as hero, with hits">
        <Verbatim
          text={words}
          who="Marta Kowalska"
          company="Nordfracht"
          where="Helpdesk"
          when={heardAt}
          size="hero"
          hits={[
            [15, 21],
            [65, 71],
          ]}
        />
      </Specimen>
      <div className={classes.two}>
        <Specimen name="Verbatim, long: folded, with a way to see all">
          <Verbatim
            text={longWords}
            title="Your export lies"
            who="Marta Kowalska"
            where="Helpdesk"
            when={heardAt}
          />
        </Specimen>
        <Specimen name="Verbatim, nothing known but the words; markup stays text">
          <Verbatim
            text={'<p>pls fix the export!!</p> & thank you'}
            who={null}
            where="App reviews"
            when={null}
          />
        </Specimen>
      </div>
    </>
  );
}
