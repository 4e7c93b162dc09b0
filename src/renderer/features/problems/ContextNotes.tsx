import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '#core/problems/problem.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { PersonMark } from '#renderer/ui/PersonMark.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import classes from './ProblemInspector.module.css';

/** What colleagues know of the customers behind a problem; the one thing that guests add to it. */
export function ContextNotes({ problem, canAdd }: { readonly problem: Problem; readonly canAdd: boolean }) {
  const nameOf = useNameOf();
  const notes = Object.values(problem.context).sort((a, b) => a.at - b.at);
  return (
    <Section title="What colleagues know" count={notes.length}>
      <div className={classes.notes}>
        {notes.map(({ id, text, by, at }) => (
          <div key={id}>
            <p className={classes.note}>{text}</p>
            <p className={classes.by}>
              <PersonMark name={nameOf(by)} size={18} withName /> <WhenText at={at} />
            </p>
          </div>
        ))}
      </div>
      {canAdd ? <AddNote problem={problem} /> : null}
    </Section>
  );
}

function AddNote({ problem }: { readonly problem: Problem }) {
  const command = useCommand();
  const [text, setText] = useState('');
  const add = async () => {
    if (await command('problem.addContext', { id: problem.id, text })) setText('');
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Textarea
        aria-label="What you know of these customers"
        placeholder="What you know of these customers: how they work, what they tried, what it costs them"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        Add the note
      </Button>
    </form>
  );
}
