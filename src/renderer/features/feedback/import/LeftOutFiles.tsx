import { sayCount } from '#renderer/ui/say.ts';
import { FoldedFiles } from './FoldedFiles.tsx';

interface LeftOutFilesProps {
  readonly files: readonly { readonly name: string; readonly reason: string }[];
}

/** What else was in the folder or the ZIP: named, so that nobody looks for it in the library. */
export function LeftOutFiles({ files }: LeftOutFilesProps) {
  if (files.length === 0) return null;
  return <FoldedFiles title={`${sayCount(files.length, 'file')} inside left out`} files={files} />;
}
