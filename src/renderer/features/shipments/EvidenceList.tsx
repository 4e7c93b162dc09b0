import { IconFile } from '@tabler/icons-react';
import type { Evidence } from '#core/shipments/shipment.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { OutsideLink } from '#renderer/ui/OutsideLink.tsx';
import classes from './ShipmentInspector.module.css';

/** What shows that it is in production: links to open, files that lie in the workspace. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return <p className={classes.quiet}>No evidence.</p>;
  return (
    <ul className={classes.evidence} aria-label="Evidence">
      {evidence.map((piece) => (
        <li key={piece.kind === 'link' ? piece.url : piece.attachmentId} className={classes.piece}>
          {piece.kind === 'link' ? (
            <>
              {piece.label ? <span className={classes.pieceName}>{piece.label}</span> : null}
              <OutsideLink href={piece.url} />
            </>
          ) : (
            <EvidenceFile label={piece.label} attachmentId={piece.attachmentId} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface EvidenceFileProps {
  readonly label: string;
  readonly attachmentId: string;
}

// Only a desktop can show a file; elsewhere its place in the workspace is said.
function EvidenceFile({ label, attachmentId }: EvidenceFileProps) {
  const { desktop } = useClient();
  const folder = useMirror(({ status }) => status?.workspace?.path ?? null);
  const inWorkspace = `attachments/${attachmentId}`;
  return (
    <span className={classes.file}>
      <IconFile size={14} aria-label="File" />
      {desktop && folder ? (
        <button
          type="button"
          className={classes.plainButton}
          onClick={() => void desktop.showFile(`${folder}/${inWorkspace}`)}
        >
          {label}
        </button>
      ) : (
        <>
          <span className={classes.pieceName}>{label}</span>
          <span className={classes.quiet}>{inWorkspace}</span>
        </>
      )}
    </span>
  );
}
