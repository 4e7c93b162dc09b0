import { useLayoutEffect } from 'react';
import { useUi } from '#renderer/state/ui-store.ts';

/**
 * What was chosen in one workspace means nothing in another: its filters would hide what is there, and its
 * address would name things that are not. Answers false while the choices are still those of another folder.
 */
export function useOwnChoices(folder: string | null): boolean {
  const owner = useUi((ui) => ui.workspace);
  useLayoutEffect(() => {
    if (folder === null || owner === folder) return;
    // Before the first workspace there is nothing to forget, and the address may be a link that was followed.
    if (owner !== null) window.history.replaceState(null, '', `${window.location.pathname}#/home`);
    useUi.setState({ workspace: folder, ...(owner === null ? {} : { quarter: null, placeSearch: {} }) });
  }, [folder, owner]);
  return owner === folder;
}
