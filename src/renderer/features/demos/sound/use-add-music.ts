import { useState } from 'react';
import { MOST_MUSIC_BYTES } from '#core/demos/music.ts';
import type { Quarter } from '#core/hackathon/hackathon.ts';
import { HandOverFailed } from '#renderer/client/client.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { tooLarge } from './music-words.ts';

/** What was said of one file that was not taken. */
interface Refused {
  readonly title: string;
  readonly advice: string;
}

/** Copies sound files into the workspace, one after the other, and says of each that was not taken why. */
export function useAddMusic(quarter: Quarter) {
  const client = useClient();
  const command = useCommand();
  /** How many drops are on their way: more may follow before the first is in. */
  const [underWay, setUnderWay] = useState(0);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const refuse = (words: Refused) => setRefused((before) => [...before, words]);
  const addOne = async (file: File) => {
    if (file.size > MOST_MUSIC_BYTES) return refuse(tooLarge(file.name));
    try {
      const [path = ''] = await client.handOver([file]);
      const onRefusal = (error: Parameters<typeof wordingOf>[0]) => refuse(wordingOf(error));
      await command('demo.addMusic', { quarter, path }, { onRefusal });
    } catch (fault) {
      if (!(fault instanceof HandOverFailed)) throw fault;
      refuse({ title: `“${fault.fileName}” was not handed over.`, advice: fault.message });
    }
  };
  const add = async (files: readonly File[]) => {
    if (files.length === 0) return;
    if (underWay === 0) setRefused([]);
    setUnderWay((count) => count + 1);
    try {
      for (const file of files) await addOne(file);
    } finally {
      setUnderWay((count) => count - 1);
    }
  };
  return { add, isBusy: underWay > 0, refused };
}
