import type { ReactNode } from 'react';
import { Fit } from './Fit.tsx';
import { WholeWords } from './WholeWords.tsx';

interface FitTextProps {
  readonly text: string;
  readonly className: string | undefined;
  readonly maxVh: number;
  readonly minVh: number;
  readonly as?: 'p' | 'h1' | 'blockquote';
  /** Stands right under the text and has to fit with it. */
  readonly children?: ReactNode;
}

/** Words as large as their place allows. */
export function FitText({ text, className, maxVh, minVh, as: Element = 'p', children }: FitTextProps) {
  return (
    // Where somebody is quoted, the area is the figure that the caption belongs to.
    <Fit as={Element === 'blockquote' ? 'figure' : 'div'} maxVh={maxVh} minVh={minVh}>
      {/* Each text in the direction in which it is read. */}
      <Element className={className} dir="auto">
        {Element === 'h1' ? <WholeWords text={text} /> : text}
      </Element>
      {children}
    </Fit>
  );
}
