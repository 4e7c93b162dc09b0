// How the words of an item become the terms of the index. Words of its title and text are terms as they
// are; those of other fields have a control character in front, which no word has.

export const CUSTOMER_LEAD = '\u0002';
export const COMPANY_LEAD = '\u0003';
/** Of all columns that are kept beside the item, such as the version of the app. */
export const COLUMN_LEAD = '\u0004';
export const NAME_LEADS = { customer: CUSTOMER_LEAD, company: COMPANY_LEAD, column: COLUMN_LEAD } as const;
/** By where a term is looked for; `words` is title and text. */
export const LEADS = { words: '', title: '', ...NAME_LEADS } as const;
export type Where = keyof typeof LEADS;
/** In front of the beginning of words: the rows that hold any word that begins so. */
export const SUMMARY_LEAD = '\u0001';
/** No term of a word begins with a unit below it. */
export const FIRST_OF_WORDS = '\u0020';
/** Beginnings of so many units have such a summary where many words begin so. */
export const SUMMARY_UNITS = 3;

/** Places in the text are counted from here, those in the title from 0. */
export const TEXT_PLACE = 2 ** 25;

export function isInTitle(place = TEXT_PLACE): boolean {
  return place < TEXT_PLACE;
}
