import { Button, FileButton } from '@mantine/core';
import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { useClient } from '#renderer/state/client-context.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { RefusalNote } from '#renderer/ui/Note.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { stakesOf } from './at-stake.ts';
import { BeforeImport } from './BeforeImport.tsx';
import { Columns } from './Columns.tsx';
import { CountBeforehand } from './CountBeforehand.tsx';
import { countChosen } from './file-groups.ts';
import classes from './ImportPage.module.css';
import { type FileGroup, startOver, useImportFlow } from './import-flow.ts';
import { LEAVE_OUT, LeftOutGroups } from './LeaveOut.tsx';
import { groupsToImport } from './left-out-groups.ts';
import { PersonalSection } from './PersonalSection.tsx';
import { PreviewItems } from './PreviewItems.tsx';
import { ReadingFields } from './ReadingFields.tsx';
import { Recognised } from './Recognised.tsx';
import { runImports } from './run-imports.ts';
import { ShapeChoice } from './ShapeChoice.tsx';
import { SourceFields } from './SourceFields.tsx';
import { sayEvidence } from './say-evidence.ts';
import { takeFiles } from './take-files.ts';
import { useCountOfChanged } from './use-count-of-changed.ts';
import { hasWords, whyNotImport } from './why-not-import.ts';

/** The second step: what was recognised, what it will read like, and what one may correct. */
export function ReviewFiles() {
  const client = useClient();
  const { batches } = useSnapshot().batches;
  const stakesId = useId();
  const groups = useImportFlow((flow) => flow.groups).filter(({ batch }) => batch === null);
  const wanted = groupsToImport(groups);
  useCountOfChanged(wanted, Object.values(batches));
  // What is looked at stays in sight when it is left out.
  const [chosen, setChosen] = useState(() => wanted[0]?.key);
  const group = groups.find(({ key }) => key === chosen) ?? groups[0];
  if (!group) return null;
  const files = wanted.flatMap((one) => one.files);
  const whyNot = whyNotImport(wanted);
  const stakes = whyNot === null ? stakesOf(wanted, Object.values(batches)) : [];
  const showTakenIn = (key: string) => {
    flushSync(() => setChosen(key));
    document.getElementById(LEAVE_OUT)?.focus();
  };
  return (
    <>
      <div className={classes.bar}>
        <p className={`${classes.grow} ${classes.recognised}`}>{whyNot ?? <Shapes groups={wanted} />}</p>
        <FileButton
          multiple
          onChange={(more) => {
            if (more.length > 0) void takeFiles(client, more);
          }}
        >
          {({ onClick }) => <Button onClick={onClick}>Add files</Button>}
        </FileButton>
        <Button variant="subtle" onClick={() => startOver(client)}>
          Start over
        </Button>
        <PrimaryAction
          disabled={whyNot !== null}
          {...(stakes.length > 0 && { describedBy: stakesId })}
          onClick={() => void runImports(client)}
        >
          Import {sayCount(countChosen(files), 'file')}
        </PrimaryAction>
        <BeforeImport id={stakesId} stakes={stakes} onChoose={setChosen} />
      </div>
      <LeftOutGroups groups={groups} onTakeIn={showTakenIn} />
      <ShapeChoice groups={groups} chosen={group} onChoose={setChosen} />
      <Group key={group.key} group={group} isOneOfSeveral={groups.length > 1} />
    </>
  );
}

function Group({ group, isOneOfSeveral }: { readonly group: FileGroup; readonly isOneOfSeveral: boolean }) {
  // Where the words have to be pointed out, that comes first, and stays there under the hand that does it.
  const [isAskedFirst] = useState(() => !hasWords(group.mapping));
  const columns = <Columns group={group} />;
  return (
    <>
      {group.refusal ? (
        <RefusalNote title={wordingOf(group.refusal).title}>{wordingOf(group.refusal).advice}</RefusalNote>
      ) : null}
      <div className={classes.sides}>
        <div>
          <Recognised group={group} isOneOfSeveral={isOneOfSeveral} />
          {isAskedFirst ? columns : null}
          <CountBeforehand group={group} canCount={hasWords(group.mapping)} />
          <SourceFields group={group} />
          <PersonalSection group={group} />
          {isAskedFirst ? null : columns}
          <ReadingFields group={group} />
        </div>
        <div>
          <PreviewItems group={group} />
        </div>
      </div>
    </>
  );
}

function Shapes({ groups }: { readonly groups: readonly FileGroup[] }) {
  const [only] = groups;
  if (groups.length > 1 || !only) {
    return `${groups.length} imports: files of one source with the same columns are one.`;
  }
  return <strong className={classes.evidence}>{sayEvidence(only)}</strong>;
}
