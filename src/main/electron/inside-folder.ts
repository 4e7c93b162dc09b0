import { isAbsolute, relative, sep } from 'node:path';

/** True for the folder itself and for what lies below it, by name. */
export function isInside(path: string, folder: string): boolean {
  const steps = relative(folder, path);
  return isAbsolute(path) && !isAbsolute(steps) && steps.split(sep)[0] !== '..';
}
