import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { FeedbackItem } from '#core/feedback/item.ts';
import { parseSearchTerms } from '#core/feedback/search-terms.ts';
import type { ItemId } from '#core/ids.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { LoadingState } from '#renderer/ui/LoadingState.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { Verbatim } from '#renderer/ui/Verbatim.tsx';
import { EarlierVersions } from './EarlierVersions.tsx';
import { ItemFacts } from './ItemFacts.tsx';
import classes from './ItemInspector.module.css';
import { ItemProblems } from './ItemProblems.tsx';
import { SimilarItems } from './similar/SimilarItems.tsx';
import { rememberLookedAt } from './triage/looked-at.ts';
import { TriageActions } from './triage/TriageActions.tsx';
import type { TriageState } from './triage/use-triage-page.ts';
import { WrittenBeside } from './triage/WrittenBeside.tsx';
import { useHits } from './use-hits.ts';

interface ItemInspectorProps {
  readonly id: ItemId;
  /** What the list is searched for, to mark it here too. */
  readonly searched: string;
  /** It is not in the list beside it. */
  readonly isLeftOut: boolean;
  readonly canMake: boolean;
  /** False while a selection in the list has the one primary action. */
  readonly isPrimary: boolean;
  readonly onMake: () => void;
  readonly onAdd: () => void;
  readonly triage: TriageState;
}

/** One item whole: the words first, then what is known about them. */
export function ItemInspector(props: ItemInspectorProps) {
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const { value, error, isLoading } = useQuery('feedback.read', { id: props.id }, version);
  const isAside = value?.item.id === props.id && value.note.aside !== null;
  useEffect(() => rememberLookedAt(props.id, isAside), [props.id, isAside]);
  if (error && !isLoading) {
    return (
      <ErrorState title="This item is not in the library">
        It belongs to an import that was undone or to another workspace, or is a field note that was taken
        back.
      </ErrorState>
    );
  }
  if (!value) return <LoadingState label="Reading the item" rows={4} />;
  return (
    <div className={classes.item}>
      <Words item={value.item} searched={props.searched} />
      <WrittenBeside
        id={props.id}
        note={value.note}
        isLeftOut={props.isLeftOut}
        canSort={props.canMake}
        triage={props.triage}
      />
      <Actions {...props} isAside={isAside} />
      <SimilarItems id={props.id} />
      <ItemProblems id={props.id} />
      <ItemFacts item={value.item} note={value.note} searched={props.searched} />
      <EarlierVersions versions={value.earlier} />
    </div>
  );
}

function Words({ item, searched }: { readonly item: FeedbackItem; readonly searched: string }) {
  const { inText, inTitle } = useMemo(() => markedBy(searched), [searched]);
  const hits = useHits(item.verbatim, inText);
  const titleHits = useHits(item.title ?? '', inTitle);
  return (
    <Verbatim
      size="hero"
      title={item.title}
      titleHits={titleHits}
      text={item.verbatim}
      who={item.customer}
      company={item.company}
      where={item.source}
      when={item.saidAt}
      hits={hits}
    />
  );
}

/** As in the rows of the list. */
function markedBy(searched: string) {
  const { wanted, fields } = parseSearchTerms(searched);
  const ofTitles = fields.flatMap((field) =>
    field.field === 'title' && !field.isUnwanted ? [field.term] : [],
  );
  return { inText: wanted, inTitle: [...wanted, ...ofTitles] };
}

interface ActionsProps extends ItemInspectorProps {
  readonly isAside: boolean;
}

function Actions({ canMake, isPrimary, onMake, onAdd, triage, isAside }: ActionsProps): ReactNode {
  if (!canMake) {
    return <p className={classes.quiet}>Engineers and organisers make problems of what customers say.</p>;
  }
  if (!isPrimary) return null;
  return (
    <div className={classes.actions}>
      <PrimaryAction keys="P" onClick={onMake}>
        Make a problem
      </PrimaryAction>
      <Button rightSection={<KeyHint keys="A" decorative />} aria-keyshortcuts="A" onClick={onAdd}>
        Add to a problem…
      </Button>
      <span className={classes.triage}>
        <TriageActions keys={triage.keys} isAside={isAside} withMoving />
      </span>
    </div>
  );
}
