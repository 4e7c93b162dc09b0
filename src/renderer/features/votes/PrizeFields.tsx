import { Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import { Role } from '#core/people/person.ts';
import { type PrizeDetails, VotingMethod } from '#core/votes/prize.ts';
import classes from './Votes.module.css';
import { METHOD_WORDS, ROLE_WORDS } from './vote-words.ts';

interface PrizeFieldsProps {
  readonly details: PrizeDetails;
  readonly onChange: (changes: Partial<PrizeDetails>) => void;
  readonly errorOf: (field: keyof PrizeDetails) => string | null;
  /** Voting has begun: how it is held stands still. */
  readonly isSet: boolean;
  /** Roles that have the vote and keep it, or cannot get it any more. */
  readonly isFixedRole: (role: Role) => boolean;
}

/** What one says of a prize: its words, how it is voted on, and by whom. */
export function PrizeFields(props: PrizeFieldsProps) {
  const { details, onChange, errorOf, isSet } = props;
  return (
    <>
      <TextInput
        data-autofocus
        label="Title"
        maxLength={80}
        value={details.title}
        error={errorOf('title')}
        onChange={({ currentTarget: { value } }) => onChange({ title: value })}
      />
      <Textarea
        label="What it weighs"
        description="One sentence that a voter asks of each project."
        autosize
        minRows={2}
        maxLength={240}
        value={details.weighs}
        error={errorOf('weighs')}
        onChange={({ currentTarget: { value } }) => onChange({ weighs: value })}
      />
      <MethodField {...props} />
      <Checkbox
        label="Only shipped projects can win"
        description="Everybody may vote for any project. Which ones count as shipped is settled when the prize is revealed, so it can wait for wrap-up."
        checked={details.shippedOnly}
        disabled={isSet}
        onChange={({ currentTarget: { checked } }) => onChange({ shippedOnly: checked })}
      />
      <VotersField {...props} />
    </>
  );
}

function MethodField({ details, onChange, isSet }: PrizeFieldsProps) {
  return (
    <Radio.Group
      label="How it is voted on"
      value={details.method}
      onChange={(method) => onChange({ method: VotingMethod.parse(method) })}
    >
      <div className={classes.choices}>
        {(['top-three', 'single'] as const).map((method) => (
          <Radio key={method} value={method} label={METHOD_WORDS[method]} disabled={isSet} />
        ))}
      </div>
    </Radio.Group>
  );
}

function VotersField({ details, onChange, errorOf, isFixedRole }: PrizeFieldsProps) {
  return (
    <Checkbox.Group
      label="Who may vote"
      error={errorOf('voters')}
      value={details.voters}
      onChange={(voters) => onChange({ voters: Role.options.filter((role) => voters.includes(role)) })}
    >
      <div className={classes.choices}>
        {Role.options.map((role) => (
          <Checkbox key={role} value={role} label={ROLE_WORDS[role]} disabled={isFixedRole(role)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
