import { Note } from '#renderer/ui/Note.tsx';
import { FoldedFiles } from './FoldedFiles.tsx';

interface UnreadableFilesProps {
  readonly files: readonly { readonly name: string; readonly reason: string }[];
}

const A_FEW = 3;

/** What somebody dropped and cannot have: a note each, and of many one. */
export function UnreadableFiles({ files }: UnreadableFilesProps) {
  if (files.length > A_FEW)
    return <FoldedFiles tone="warning" title={`${files.length} files cannot be imported`} files={files} />;
  return files.map(({ name, reason }) => (
    <Note key={name} tone="warning" title={`${name} cannot be imported`}>
      {asSentence(reason)}
    </Note>
  ));
}

/** Reasons are written to follow the name of the file: "it is empty". */
const asSentence = (reason: string) =>
  `${reason.charAt(0).toUpperCase()}${reason.slice(1)}${/[.!?]$/u.test(reason) ? '' : '.'}`;
