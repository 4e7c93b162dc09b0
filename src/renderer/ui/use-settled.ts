import { useEffect, useState } from 'react';

/** Whether a frame with this value has been painted: what nobody sees waits until then. */
export function useSettled(value: unknown): boolean {
  const [painted, setPainted] = useState(value);
  useEffect(() => (painted === value ? undefined : afterPaint(() => setPainted(value))), [painted, value]);
  return painted === value;
}

/** Runs once the coming frame has been painted. Answers what calls it off. */
function afterPaint(run: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    task = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}
