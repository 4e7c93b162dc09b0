import { useActingPerson, useIsReadOnly } from '#renderer/state/selectors.ts';

/** Why the acting person cannot import; null when they can. Main checks it again. */
export function useImportRefusal(): string | null {
  const person = useActingPerson();
  const isReadOnly = useIsReadOnly();
  if (isReadOnly) return 'This workspace is open for reading only.';
  return person?.role === 'organiser' ? null : 'Organisers import feedback.';
}
