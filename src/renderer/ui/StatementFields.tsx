import { Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import classes from './StatementFields.module.css';

export interface StatementValue {
  readonly when: string;
  readonly want: string;
  readonly soThat: string;
}

export interface StatementFieldsProps {
  readonly value: StatementValue;
  readonly onChange: (value: StatementValue) => void;
  /** Below the clause that is missing or too long. */
  readonly errors?: Partial<Record<keyof StatementValue, string>>;
  readonly autoFocus?: boolean;
}

const clauses = [
  { key: 'when', label: 'When', hint: 'I approve an invoice away from my desk' },
  { key: 'want', label: 'I want to', hint: 'see what changed since the last one' },
  { key: 'soThat', label: 'so I can', hint: 'sign it without calling anyone' },
] as const;

/** A problem in jobs-to-be-done form, written as the one sentence that it is. */
export function StatementFields({ value, onChange, errors = {}, autoFocus = false }: StatementFieldsProps) {
  return (
    <div className={classes.statement}>
      {clauses.map(({ key, label, hint }) => (
        <Textarea
          key={key}
          label={label}
          placeholder={hint}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={400}
          value={value[key]}
          error={errors[key]}
          {...(autoFocus && key === 'when' ? { 'data-autofocus': true } : {})}
          onKeyDown={sendWithEnter}
          onChange={(event) => onChange({ ...value, [key]: asOneLine(event.currentTarget.value) })}
        />
      ))}
    </div>
  );
}

// The statement is one sentence: Enter sends the form, as in a field of one line, and breaks in what is
// pasted become spaces.
function sendWithEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

const asOneLine = (typed: string) => typed.replaceAll(/\s*\n\s*/gu, ' ');
