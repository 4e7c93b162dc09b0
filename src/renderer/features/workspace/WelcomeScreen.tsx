import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallError } from '#contract/contract.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { sayRefusal, useCommand } from '#renderer/state/use-command.ts';
import { AppMark } from '#renderer/ui/AppMark.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { STEP_WORDS } from '#renderer/ui/tracking-steps.ts';
import { CreateWorkspace } from './CreateWorkspace.tsx';
import { OpeningTrouble } from './OpeningTrouble.tsx';
import { OpenWorkspace } from './OpenWorkspace.tsx';
import { RecentWorkspaces } from './RecentWorkspaces.tsx';
import classes from './WelcomeScreen.module.css';

type Form = 'create' | 'open';

/** A folder that did not open, and why. */
export interface Trouble {
  readonly path: string;
  readonly error: CallError;
}

/** The first screen: look around in a sample, make a workspace, or open one. */
export function WelcomeScreen() {
  const [form, setForm] = useState<Form | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const open = useOpen(setTrouble);
  return (
    <main className={classes.page} aria-label="Welcome">
      <section className={classes.welcome}>
        <h1 className={classes.name}>
          <AppMark size={44} />
          ShipIt!
        </h1>
        <p className={classes.lead}>
          From a customer’s own words to a fix in production, and back to the customer.
        </p>
        <ol className={classes.steps} aria-label="The way of a complaint">
          {Object.values(STEP_WORDS).map((label) => (
            <li key={label} className={classes.step}>
              {label}
            </li>
          ))}
        </ol>
        {trouble ? (
          <div className={classes.trouble}>
            <OpeningTrouble trouble={trouble} open={open} onSettled={() => setTrouble(null)} />
          </div>
        ) : null}
        {form === 'create' ? <CreateWorkspace onBack={() => setForm(null)} /> : null}
        {form === 'open' ? <OpenWorkspace open={open} onBack={() => setForm(null)} /> : null}
        {form === null ? <FirstSteps onForm={setForm} /> : null}
      </section>
      <RecentWorkspaces open={open} />
    </main>
  );
}

function FirstSteps({ onForm }: { readonly onForm: (form: Form) => void }) {
  const command = useCommand();
  const [isCopying, setIsCopying] = useState(false);
  const hasRecent = useMirror(({ status }) => (status?.recent.length ?? 0) > 0);
  const explore = async () => {
    setIsCopying(true);
    await command('workspace.exploreSample', {});
    setIsCopying(false);
  };
  return (
    <div className={classes.choices}>
      <Choice
        title="Explore with sample data"
        words="A made-up company with eighteen months of complaints, three finished quarters and one under way. Change anything: it is your copy."
      >
        {hasRecent ? (
          <Button loading={isCopying} onClick={() => void explore()}>
            Explore the sample
          </Button>
        ) : (
          <PrimaryAction busy={isCopying} onClick={() => void explore()}>
            Explore the sample
          </PrimaryAction>
        )}
      </Choice>
      <Choice
        title="Create a workspace"
        words="For your own organisation. A workspace is a folder of JSON files on this computer; nothing leaves it."
      >
        <Button onClick={() => onForm('create')}>Create a workspace…</Button>
      </Choice>
      <Choice title="Open a workspace" words="One that is on this computer, or in a folder that you share.">
        <Button onClick={() => onForm('open')}>Open a workspace…</Button>
      </Choice>
    </div>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly words: string;
  readonly children: React.ReactNode;
}

function Choice({ title, words, children }: ChoiceProps) {
  return (
    <div className={classes.choice}>
      <div>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.words}>{words}</p>
      </div>
      {children}
    </div>
  );
}

/** How a folder is opened from this screen; answers whether it did. */
export type OpenFolder = (path: string, readOnly?: boolean) => Promise<boolean>;

// What one can do something about here is shown in place; the rest is said in the corner.
function useOpen(onTrouble: (trouble: Trouble | null) => void): OpenFolder {
  const command = useCommand();
  return async (path, readOnly = false) => {
    onTrouble(null);
    const onRefusal = (error: CallError) =>
      ['workspace-damaged', 'workspace-in-use'].includes(error.code)
        ? onTrouble({ path, error })
        : sayRefusal(error);
    return (await command('workspace.open', { path, readOnly }, { onRefusal })) !== null;
  };
}
