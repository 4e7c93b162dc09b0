import type { SectionOfBench } from './section.ts';
import { counting } from './sections/counting.ts';
import { duplicates } from './sections/duplicates.ts';
import { importing } from './sections/importing.ts';
import { indexing } from './sections/indexing.ts';
import { keystrokes } from './sections/keystrokes.ts';
import { opening } from './sections/opening.ts';
import { reading } from './sections/reading.ts';
import { saving } from './sections/saving.ts';
import { screens } from './sections/screens.ts';
import { searching } from './sections/searching.ts';

/** In the order of the page. A new section is one more file and one more entry. */
export const SECTIONS: readonly SectionOfBench[] = [
  reading,
  importing,
  indexing,
  searching,
  keystrokes,
  counting,
  opening,
  duplicates,
  saving,
  screens,
];
