import classes from './screen.module.css';

/** Longer than this a word may be broken: it could be wider than its place. */
const LONGEST = 24;

/** A title in which no line ends at a word's own hyphen: `Thirty-` above `one` reads as a fault from the last row. */
export function WholeWords({ text }: { readonly text: string }) {
  return text.split(/(\S*\w-\w\S*)/u).map((part, index) =>
    // Every second part is a word with a hyphen; parts neither come nor go but with the text.
    index % 2 === 1 && part.length <= LONGEST ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text is the key to all of them
      <span key={index} className={classes.whole}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
