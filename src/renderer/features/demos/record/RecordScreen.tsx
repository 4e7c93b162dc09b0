import { Button } from '@mantine/core';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { recordCsv } from '#core/demos/record-csv.ts';
import { recordOf, type ShowRecord } from '#core/demos/show-record.ts';
import { isShowUnderWay } from '#core/demos/show-rules.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { useHackathon } from '#renderer/state/selectors.ts';
import { sayRefusal } from '#renderer/state/use-command.ts';
import { useHostClock } from '#renderer/state/use-host-clock.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { QuarterRecords } from './QuarterRecords.tsx';
import { RecordFigures } from './RecordFigures.tsx';
import { RecordTable } from './RecordTable.tsx';
import { sayForSheets, sayZoneForSheets } from './record-words.ts';
import { ShowLog } from './ShowLog.tsx';

/** The record of demo day: plan against truth, for the quarter that is looked at and beside all others. */
export function RecordScreen() {
  const hackathon = useHackathon();
  if (hackathon) return <DemoDayRecord hackathon={hackathon} />;
  return (
    <EmptyState isWholePlace title="No demo day yet">
      Once a show has been given, every demo, changeover and break stands here: when it was to be, when it
      was, and why.
    </EmptyState>
  );
}

function DemoDayRecord({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const [, go] = useLocation();
  const { quarter } = hackathon;
  const isRunning = isShowUnderWay(hackathon);
  // What is over does not change; while the show is given it is read anew every second.
  const nowMs = useHostClock((ms) => (isRunning ? Math.floor(ms / 1000) * 1000 : 0));
  const record = recordOf(hackathon, nowMs);
  return (
    <Page>
      <PageHeader
        title="Record of demo day"
        lead={isRunning ? `${quarter}, while it is given` : quarter}
        actions={
          <>
            <Button
              variant="subtle"
              leftSection={<IconArrowLeft size={15} aria-hidden />}
              onClick={() => go('/demo-day')}
            >
              Demo day
            </Button>
            <SaveRecord quarter={quarter} record={record} />
          </>
        }
      />
      {record.rows.length === 0 ? (
        <EmptyState title={`Nothing of ${quarter} is on record yet`}>
          Once its first team is called, every changeover, demo and break stands here with its plan.
        </EmptyState>
      ) : (
        <>
          <RecordFigures record={record} />
          <Section title="Plan against truth" count={record.rows.length}>
            <RecordTable rows={record.rows} />
          </Section>
          <ShowLog hackathon={hackathon} />
        </>
      )}
      <QuarterRecords quarter={quarter} />
    </Page>
  );
}

function SaveRecord({ quarter, record }: { readonly quarter: string; readonly record: ShowRecord }) {
  const client = useClient();
  const save = async () => {
    const text = recordCsv(quarter, record, { time: sayForSheets, zone: sayZoneForSheets });
    const problem = await client.saveText(`demo day ${quarter}.csv`, text);
    if (problem) sayRefusal(problem);
  };
  return (
    <OfferButton
      whyNot={record.rows.length === 0 ? 'Nothing is on record yet.' : null}
      leftSection={<IconDownload size={15} aria-hidden />}
      onClick={() => void save()}
    >
      Save as CSV
    </OfferButton>
  );
}
