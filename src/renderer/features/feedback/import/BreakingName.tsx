import { Fragment } from 'react';

/** The name of a file, which goes on in the next line after a blank, a hyphen or an underscore: nothing tears “.csv”. */
export function BreakingName({ name }: { readonly name: string }) {
  return name.split(/(?<=[-_ ])/u).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts repeat, and never move.
    <Fragment key={at}>
      {part}
      <wbr />
    </Fragment>
  ));
}
