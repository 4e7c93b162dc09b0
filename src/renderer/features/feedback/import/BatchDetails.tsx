import { Modal } from '@mantine/core';
import type { Batch } from '#core/feedback/batch.ts';
import { encodingNamed, nameOfEncoding } from '#core/feedback/encodings.ts';
import { sayFiles } from '#core/feedback/say-files.ts';
import { BatchNumbers } from './BatchNumbers.tsx';
import { FilesOf } from './FilesOf.tsx';
import { RejectedRows } from './RejectedRows.tsx';
import { TakenOut } from './TakenOut.tsx';

interface BatchDetailsProps {
  /** Null while it is closed. */
  readonly batch: Batch | null;
  /** Rejected rows hold what customers wrote, also what did not come in. */
  readonly withRejected: boolean;
  readonly onClose: () => void;
}

/** What became of every row of one import, over the list that it stands in. */
export function BatchDetails({ batch, withRejected, onClose }: BatchDetailsProps) {
  return (
    <Modal opened={batch !== null} onClose={onClose} title={batch ? sayFiles(batch.files) : null} size={980}>
      {batch ? (
        <>
          <p>{sayReading(batch)}</p>
          <FilesOf batch={batch} />
          <BatchNumbers counts={batch.counts} />
          <TakenOut redacted={batch.redacted} />
          {withRejected ? <RejectedRows batch={batch} /> : null}
        </>
      ) : null}
    </Modal>
  );
}

/** What was seen of the first file; in what the others are written where that differs. */
function sayReading({ recognition, encodings }: Batch): string {
  const names = encodings.map((name) => {
    const encoding = encodingNamed(name);
    return encoding ? nameOfEncoding(encoding) : name;
  });
  return names.length > 0 ? `${recognition.summary}; files in ${names.join(' and ')}` : recognition.summary;
}
