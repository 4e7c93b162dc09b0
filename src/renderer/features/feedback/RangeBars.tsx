import { type RangeBar, RangeBarButton } from './RangeBarButton.tsx';
import classes from './RangeBars.module.css';
import { useRangeDrag } from './use-range-drag.ts';

interface RangeBarsProps {
  readonly title: string;
  readonly bars: readonly RangeBar[];
  /** First and last index, inclusive; null to let everything through again. What was dragged over is a range at once. */
  readonly onChoose: (range: readonly [first: number, last: number] | null, isDragged: boolean) => void;
  readonly isChosen: boolean;
  /** What the darker part of a bar is: "sounds negative". */
  readonly markedAs?: string;
  /** Said where there is no bar. */
  readonly empty?: string;
}

/**
 * Counts side by side: a click takes one bar, dragging takes all that it passes, Shift with a click or an
 * arrow takes up to there, a second click lets go.
 */
export function RangeBars(props: RangeBarsProps) {
  const { title, bars, onChoose, isChosen, markedAs = '', empty = 'Nothing to choose from' } = props;
  const drag = useRangeDrag(onChoose);
  const tallest = Math.max(1, ...bars.map(({ count }) => count));
  const range = drag.range;
  const isIn = (index: number) =>
    range ? index >= range[0] && index <= range[1] : (bars[index]?.isIn ?? false);
  const isAnyChosen = isChosen || range !== null;
  const isOnlyOne = (index: number) => isChosen && bars.every((bar, at) => bar.isIn === (at === index));
  const isMarked = bars.some(({ marked = 0 }) => marked > 0);
  const entry = Math.max(0, isChosen ? bars.findIndex((bar) => bar.isIn) : bars.length - 1);
  return (
    <fieldset className={classes.facet}>
      <Title title={title} marks={isMarked ? markedAs : ''} />
      {bars.length === 0 ? <p className={classes.none}>{empty}</p> : null}
      <div
        className={classes.bars}
        data-chosen={isAnyChosen || undefined}
        data-marked={isMarked || undefined}
        hidden={bars.length === 0}
      >
        {bars.map((bar, index) => (
          <RangeBarButton
            key={bar.key}
            bar={bar}
            index={index}
            tallest={tallest}
            markedAs={markedAs}
            isEntry={index === entry}
            isPressed={isAnyChosen && isIn(index)}
            isOnlyOne={isOnlyOne(index)}
            drag={drag}
          />
        ))}
      </div>
      <Ticks bars={bars} />
    </fieldset>
  );
}

function Title({ title, marks }: { readonly title: string; readonly marks: string }) {
  return (
    <legend className={classes.title}>
      <span className={classes.name} title={title}>
        {title}
      </span>
      {/* Each bar says it too, with its number. */}
      {marks ? (
        <span className={classes.marks} aria-hidden="true">
          {marks}
        </span>
      ) : null}
    </legend>
  );
}

function Ticks({ bars }: Pick<RangeBarsProps, 'bars'>) {
  return (
    <div className={`${classes.ticks} numeric`} aria-hidden="true">
      {bars.map(({ key, tick, isApart }) => (
        <span key={key} data-apart={isApart || undefined}>
          {tick}
        </span>
      ))}
    </div>
  );
}
