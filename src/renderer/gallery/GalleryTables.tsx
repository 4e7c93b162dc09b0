import { useState } from 'react';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { FacetList } from '#renderer/ui/FacetList.tsx';
import { PersonMark } from '#renderer/ui/PersonMark.tsx';
import { RoleWord } from '#renderer/ui/RoleWord.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { SplitPane } from '#renderer/ui/SplitPane.tsx';
import { CompactTrackingLine } from '#renderer/ui/TrackingLine.tsx';
import { TrackingNumber } from '#renderer/ui/TrackingNumber.tsx';
import { aLine, sources } from './examples.ts';
import classes from './Gallery.module.css';
import { Specimen } from './Specimen.tsx';

const problems = [
  {
    number: 'SI-0042',
    statement: 'Export all of a week',
    customers: 14,
    by: 'Ines Duarte',
    role: 'engineer',
    line: aLine([0, 1, 2]),
  },
  {
    number: 'SI-0007',
    statement: 'Labels where the label is',
    customers: 31,
    by: 'Noor Haddad',
    role: 'organiser',
    line: aLine([0]),
  },
  {
    number: 'SI-0019',
    statement: 'Stay logged in under ground',
    customers: 6,
    by: 'Pia Lindqvist',
    role: 'guest',
    line: aLine([0, 1, 2, 3, 4, 5]),
  },
  {
    number: 'SI-0023',
    statement: 'Know which depot is late',
    customers: 9,
    by: 'Tomasz Zieliński',
    role: 'engineer',
    line: aLine([0, 1, 2, 4]),
  },
] as const;
type Row = (typeof problems)[number];

const columns: readonly Column<Row>[] = [
  {
    key: 'number',
    title: 'No.',
    width: '88px',
    sortBy: (row) => row.number,
    render: (row) => <TrackingNumber number={row.number} plain />,
  },
  { key: 'statement', title: 'Problem', sortBy: (row) => row.statement, render: (row) => row.statement },
  { key: 'tracking', title: 'Tracking', render: (row) => <CompactTrackingLine steps={row.line} /> },
  { key: 'by', title: 'By', render: (row) => <PersonMark name={row.by} withName size={20} /> },
  { key: 'role', title: 'Role', render: (row) => <RoleWord role={row.role} /> },
  {
    key: 'customers',
    title: 'Customers',
    align: 'end',
    width: '104px',
    sortBy: (row) => row.customers,
    render: (row) => row.customers,
  },
];

/** Tables, facets and panes. */
export function GalleryTables() {
  const [active, setActive] = useState('SI-0042');
  const [chosen, setChosen] = useState<string[]>(['Helpdesk']);
  const [size, setSize] = useState(200);
  const options = [...sources, 'Call centre', 'Partner', 'Shop', 'Other'].map((value, index) => ({
    value,
    count: 4_000 - index * 480,
  }));
  return (
    <Section title="Tables and filters">
      <Specimen name="SplitPane with FacetList and DataTable">
        <div className={classes.box}>
          <SplitPane
            label="Filters"
            size={size}
            onSize={setSize}
            side={
              <div style={{ padding: 16 }}>
                <FacetList
                  title="Source"
                  options={options}
                  selected={chosen}
                  onChange={setChosen}
                  limit={5}
                />
                <FacetList title="Rating" options={[]} selected={[]} onChange={() => undefined} />
              </div>
            }
          >
            <DataTable
              label="Problems"
              columns={columns}
              rows={problems}
              rowKey={(row) => row.number}
              initialSort={{ key: 'customers', direction: 'descending' }}
              activeKey={active}
              onOpen={(row) => setActive(row.number)}
            />
          </SplitPane>
        </div>
      </Specimen>
    </Section>
  );
}
