// Which files a caller may name. A page in a browser can only hand files over, and no path that somebody
// types into a call may open others of this machine; the desktop, the command line and programs with the
// token of the door belong to whoever owns the files.
import { basename, resolve, sep } from 'node:path';
import { unreadable } from '#main/feedback/import/read-chunks.ts';
import type { CallContext } from './call-context.ts';

/** Throws `file-unreadable` for a path that this caller may not name. */
export function refuseForeignFiles(paths: readonly string[], { caller, app }: CallContext): void {
  const { filesFrom } = caller;
  if (filesFrom === undefined) return;
  const isUnpacked = (path: string) => app.opened?.workspace.imports.unpacked.isKnown(path) ?? false;
  const foreign = paths.find((path) => !resolve(path).startsWith(filesFrom + sep) && !isUnpacked(path));
  if (foreign !== undefined) throw unreadable(basename(foreign), 'a browser has to hand its files over');
}
