import { useEffect, useState } from 'react';

type CopyResult = 'idle' | 'copied' | 'failed';

/** Copies text and says for 1.6 s whether that worked. */
export function useCopy(text: string): readonly [CopyResult, () => void] {
  const [result, setResult] = useState<CopyResult>('idle');
  useEffect(() => {
    if (result === 'idle') return;
    const timer = setTimeout(() => setResult('idle'), 1600);
    return () => clearTimeout(timer);
  }, [result]);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setResult('copied'),
      () => setResult('failed'),
    );
  };
  return [result, copy];
}
