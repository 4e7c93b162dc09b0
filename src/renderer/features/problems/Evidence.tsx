import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ItemId } from '#core/ids.ts';
import type { Problem } from '#core/problems/problem.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { AddEvidenceDialog } from './AddEvidenceDialog.tsx';
import { EvidencePage } from './EvidencePage.tsx';
import { sayMissing } from './say-missing.ts';

interface EvidenceProps {
  readonly problem: Problem;
  /** Oldest first. */
  readonly ids: readonly ItemId[];
  /** How many of them the library does not hold now. */
  readonly missing: number;
  readonly canChange: boolean;
}

const PAGE = 40;

/** Everything that was said, oldest first, nothing shortened away. Read as one gets there. */
export function Evidence({ problem, ids, missing, canChange }: EvidenceProps) {
  const [isAdding, setIsAdding] = useState(false);
  const pages = Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, page) =>
    ids.slice(page * PAGE, (page + 1) * PAGE),
  );
  return (
    <Section
      title="In their words"
      count={ids.length - missing}
      actions={canChange ? <Button onClick={() => setIsAdding(true)}>Add evidence…</Button> : null}
    >
      {missing > 0 ? (
        <Note tone="warning" title={sayMissing(missing)}>
          They show again when the import is brought back.
        </Note>
      ) : null}
      {ids.length === 0 ? <p>No evidence is left. Add what customers say, or remove the problem.</p> : null}
      {pages.map((own, page) => (
        <EvidencePage
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place; its items have keys of their own.
          key={page}
          problem={problem}
          ids={own}
          canChange={canChange}
        />
      ))}
      <AddEvidenceDialog opened={isAdding} problem={problem} onClose={() => setIsAdding(false)} />
    </Section>
  );
}
