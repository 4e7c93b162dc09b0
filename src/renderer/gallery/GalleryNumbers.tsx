import { BarChart } from '#renderer/ui/BarChart.tsx';
import { ColumnChart } from '#renderer/ui/ColumnChart.tsx';
import { Histogram } from '#renderer/ui/Histogram.tsx';
import { Meter } from '#renderer/ui/Meter.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { Stat } from '#renderer/ui/Stat.tsx';
import classes from './Gallery.module.css';
import { Specimen } from './Specimen.tsx';

const quarters = [
  { label: '2026-Q1', value: 38, note: '5 of 13' },
  { label: '2026-Q2', value: 47, note: '8 of 17' },
  { label: '2026-Q3', value: 62, note: '13 of 21', tone: 'strong' as const },
  { label: '2026-Q4', value: null, note: 'running' },
];
const areas = [
  { label: 'Export and reports', value: 214, tone: 'strong' as const },
  { label: 'Driver app', value: 131 },
  { label: 'Labels and printing', value: 88 },
  { label: 'Depots', value: 41 },
  { label: 'Billing', value: 6 },
];
const spread = [2, 5, 9, 6, 4, 3, 1, 0, 1].map((count, index) => ({
  from: index * 60,
  to: (index + 1) * 60,
  count,
}));

/** Stats and charts. */
export function GalleryNumbers() {
  return (
    <Section title="Numbers">
      <Specimen name="Stat">
        <div className={classes.row} style={{ gap: 56, alignItems: 'flex-start' }}>
          <Stat value="62" unit="%" label="of projects shipped in 2026-Q3" change="15 points above 2026-Q2" />
          <Stat
            value="143"
            unit="days"
            label="from first complaint to production"
            change="Median of 13 projects"
          />
          <Stat value="–" label="benefits measured" change="First checks on 18 Dec 2026" />
          <Stat size="small" value="13,810" label="feedback items" />
        </div>
      </Specimen>
      <Specimen name="Meter">
        <div className={classes.row} style={{ gap: 40 }}>
          <Meter value={0} max={4} />
          <Meter value={14} max={20} />
          <Meter value={1204} max={1204} />
        </div>
      </Specimen>
      <div className={classes.two}>
        <Specimen name="ColumnChart">
          <ColumnChart
            title="Ship rate by quarter"
            data={quarters}
            unit="%"
            max={100}
            names={['Quarter', 'Ship rate']}
          />
        </Specimen>
        <Specimen name="BarChart">
          <BarChart title="Most voiced areas" data={areas} names={['Area', 'Customers']} />
        </Specimen>
        <Specimen name="Histogram">
          <Histogram
            title="From first complaint to production"
            bins={spread}
            unit="days"
            counted="Projects"
            marked={{ value: 143, word: 'median' }}
          />
        </Specimen>
      </div>
    </Section>
  );
}
