import { tellingRates } from '#core/impact/by-quarter.ts';
import { askingCustomers } from '#core/impact/customers-to-tell.ts';
import { shipRates } from '#core/impact/ship-rate.ts';
import { timesToProduction } from '#core/impact/time-to-production.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useEvidenceFacts } from '#renderer/state/use-evidence-facts.ts';
import { LoadingState } from '#renderer/ui/LoadingState.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { DaysByProject, DaysByQuarter } from './DaysCharts.tsx';
import classes from './Impact.module.css';
import { LedgerChart } from './LedgerChart.tsx';
import { NoImpactYet } from './NoImpactYet.tsx';
import { ShipRateChart } from './ShipRateChart.tsx';
import { ToldChart } from './ToldChart.tsx';

/** What came of the quarters: what shipped, how long customers waited, who was told, what it cost in peace. */
export function ImpactScreen() {
  const { hackathons, problems } = useSnapshot();
  const { facts, isLoading } = useEvidenceFacts();
  if (isLoading) return <LoadingState label="Reading what shipped" />;
  const oldestFirst = Object.values(hackathons).sort((a, b) => a.quarter.localeCompare(b.quarter));
  const rates = shipRates(oldestFirst);
  if (rates.every(({ projects }) => projects === 0)) return <NoImpactYet />;
  const quarters = oldestFirst.map(({ quarter }) => quarter);
  const times = timesToProduction(oldestFirst, problems, facts);
  const asking = oldestFirst.flatMap((hackathon) => askingCustomers(hackathon, problems, facts));
  return (
    <Page>
      <PageHeader title="Impact" lead="What came of the quarters, counted from what is recorded." />
      <div className={classes.charts}>
        <ShipRateChart rates={rates} />
        <ToldChart rates={tellingRates(quarters, asking)} />
        <DaysByQuarter quarters={quarters} times={times} />
        <LedgerChart hackathons={oldestFirst} />
        <DaysByProject times={times} />
      </div>
    </Page>
  );
}
