import { Fit } from './Fit.tsx';
import { WholeWords } from './WholeWords.tsx';

interface FitTextProps {
  readonly text: string;
  readonly className: string | undefined;
  readonly maxVh: number;
  readonly minVh: number;
  readonly as?: 'p' | 'h1';
}

/** Words as large as their place allows. */
export function FitText({ text, className, maxVh, minVh, as: Element = 'p' }: FitTextProps) {
  return (
    <Fit maxVh={maxVh} minVh={minVh}>
      {/* Each text in the direction in which it is read. */}
      <Element className={className} dir="auto">
        {Element === 'h1' ? <WholeWords text={text} /> : text}
      </Element>
    </Fit>
  );
}
