import { wordsOf } from '../feedback/words.ts';

// The library that judges how a text sounds knows English words only, and would call a German text neutral
// or worse. These little words make up a third of any English text and are rare in every other language.
const ENGLISH = new Set(
  'the and of to it that for with this you not are my but can when or they we your from has have had would there what which if been very just our their its how who why does did i is as be on at by all get so please after will still about than then us only every'.split(
    ' ',
  ),
);
const LEAST_SHARE = 0.18;
const LEAST_WORDS = 4;
/** Enough to tell. */
const WORDS_LOOKED_AT = 200;

/** Whether a text is English, as far as its little words tell; false for texts of under four words. */
export function isEnglish(text: string): boolean {
  let [words, english] = [0, 0];
  for (const { folded } of wordsOf(text)) {
    words += 1;
    if (ENGLISH.has(folded)) english += 1;
    if (words === WORDS_LOOKED_AT) break;
  }
  return words >= LEAST_WORDS && english >= LEAST_SHARE * words;
}
