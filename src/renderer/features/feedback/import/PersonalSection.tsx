import { Switch } from '@mantine/core';
import type { PersonalExample } from '#contract/inspected-file.ts';
import type { RedactKind } from '#core/feedback/redact/redaction.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import { correct, type FileGroup } from './import-flow.ts';
import classes from './PersonalSection.module.css';
import { personalIn } from './personal-in.ts';

const KINDS: readonly { readonly kind: RedactKind; readonly label: string }[] = [
  { kind: 'cards', label: 'Payment cards' },
  { kind: 'keys', label: 'Keys and passwords' },
  { kind: 'emails', label: 'E-mail addresses' },
  { kind: 'phones', label: 'Telephone numbers' },
];

/** What of the words is personal, and which of it is taken out, with places from the file to judge by. */
export function PersonalSection({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  const personal = personalIn(group.files);
  const { redact } = group.mapping;
  const take = (kind: RedactKind, isTaken: boolean) =>
    void correct(client, group, {
      mapping: { ...group.mapping, redact: { ...redact, [kind]: isTaken } },
    });
  return (
    <Section title="Personal data">
      <p className={classes.lead}>
        What is switched on becomes a placeholder in words, titles and columns kept beside; the same value
        always gets the same one.
      </p>
      <ul className={classes.kinds}>
        {KINDS.map(({ kind, label }) => (
          <li key={kind} className={classes.kind}>
            <div className={classes.switch}>
              <Switch
                size="xs"
                label={label}
                checked={redact[kind]}
                onChange={(event) => take(kind, event.currentTarget.checked)}
              />
              <span className={`${classes.found} numeric`}>
                {sayFound(personal.rowsWith[kind], personal.rowsSeen)}
              </span>
            </div>
            {personal.examples
              .filter((example) => example.kind === kind)
              .slice(0, MOST_EXAMPLES)
              .map((example) => (
                <Example
                  key={`${example.line} ${example.where} ${example.before}`}
                  example={example}
                  isTaken={redact[kind]}
                />
              ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const MOST_EXAMPLES = 2;

function sayFound(rows: number, of: number): string {
  if (rows === 0) return `none in ${sayCount(of, 'row')}`;
  return `in ${sayNumber(rows)} of ${sayCount(of, 'row')}`;
}

interface ExampleProps {
  readonly example: PersonalExample;
  readonly isTaken: boolean;
}

/** One place: the value struck out with its placeholder behind it, or as it will stay. */
function Example({ example, isTaken }: ExampleProps) {
  const { before, value, after, placeholder, line } = example;
  return (
    <p className={classes.example}>
      <span className={`${classes.line} numeric`}>line {sayNumber(line)}</span>
      <span className={classes.words}>
        {before}
        {isTaken ? (
          <>
            <del>{value}</del> <ins>{placeholder}</ins>
          </>
        ) : (
          <u>{value}</u>
        )}
        {after}
      </span>
    </p>
  );
}
