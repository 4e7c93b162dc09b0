import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { mostChoices, type Prize } from '#core/votes/prize.ts';
import type { Standing } from '#core/votes/voting.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { sayCount, sayNumber, sayPlace } from '#renderer/ui/say.ts';
import classes from './Votes.module.css';
import { SETTLED_WORDS } from './vote-words.ts';

interface PrizeResultsProps {
  readonly hackathon: HackathonDocument;
  readonly prize: Prize;
}

type Row = Standing & { readonly title: string; readonly team: string; readonly isShared: boolean };

/** What came of a prize once it was revealed: points and votes of every project, never who chose what. */
export function PrizeResults({ hackathon, prize }: PrizeResultsProps) {
  const nameOf = useNameOf();
  const reveal = hackathon.voting.reveals[prize.id];
  const results = reveal?.results;
  if (!results) return null;
  const rows = results.map((standing): Row => {
    const pitch = hackathon.pitches[standing.projectId];
    return {
      ...standing,
      title: pitch?.title ?? '',
      team: Object.keys(pitch?.members ?? {})
        .map(nameOf)
        .join(', '),
      isShared: results.filter(({ place }) => place !== null && place === standing.place).length > 1,
    };
  });
  const columns = mostChoices(prize) > 1 ? COLUMNS : COLUMNS.filter(({ key }) => !ONLY_RANKED.includes(key));
  return (
    <Section title={prize.title}>
      <p className={classes.facts}>
        <span>{prize.weighs}</span>
        <span>{sayCount(reveal.ballots ?? 0, 'ballot')}</span>
        {prize.shippedOnly ? (
          <span>{`${sayCount(reveal.counting.length, 'project')} counted as shipped`}</span>
        ) : null}
      </p>
      {rows.some(({ place }) => place === 1) ? null : <p>Not awarded: nobody who could win it has a vote.</p>}
      {rows.length === 0 ? null : (
        <div className={classes.scroll}>
          <DataTable
            label={`Results: ${prize.title}`}
            columns={columns}
            rows={rows}
            rowKey={({ projectId }) => projectId}
          />
        </div>
      )}
    </Section>
  );
}

const ONLY_RANKED: readonly string[] = ['first', 'voters'];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'place',
    title: 'Place',
    width: '150px',
    render: ({ place, isShared }) =>
      place === null ? (
        <span className={classes.none}>Not shipped</span>
      ) : (
        <span
          data-place={place}
          className={classes.place}
        >{`${sayPlace(place)}${isShared ? ', shared' : ''}`}</span>
      ),
  },
  {
    key: 'project',
    title: 'Project',
    render: ({ title, team, settledBy }) => (
      <>
        <p className={classes.title}>{title}</p>
        <p className={classes.team}>
          {team}
          {settledBy ? <span className={classes.settled}>{SETTLED_WORDS[settledBy]}</span> : null}
        </p>
      </>
    ),
  },
  { key: 'points', title: 'Points', align: 'end', width: '80px', render: ({ points }) => sayNumber(points) },
  {
    key: 'first',
    title: 'First choices',
    align: 'end',
    width: '110px',
    render: ({ firstChoices }) => sayNumber(firstChoices),
  },
  { key: 'voters', title: 'Voters', align: 'end', width: '80px', render: ({ voters }) => sayNumber(voters) },
  {
    key: 'customers',
    title: 'Customers',
    align: 'end',
    width: '100px',
    render: ({ customers }) => sayNumber(customers),
  },
];
