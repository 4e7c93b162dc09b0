import type { CallError } from '#contract/contract.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { RefusalNote } from '#renderer/ui/Note.tsx';

/** The refusal of a dialog, in the dialog. */
export function Refused({ error }: { readonly error: CallError | null }) {
  if (!error) return null;
  const { title, advice } = wordingOf(error);
  return <RefusalNote title={title}>{advice || null}</RefusalNote>;
}
