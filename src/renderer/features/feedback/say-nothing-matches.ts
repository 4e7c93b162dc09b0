import { parseSearchTerms, partsOf, type SearchPart, unknownField } from '#core/feedback/search-terms.ts';

/** What to try where nothing matches what was typed, which is not empty or stands beside filters. */
export function sayNothingMatches(text: string): string {
  const unknown = unknownField(text);
  if (unknown !== null) {
    return `There is no field “${unknown}:”, and no other column of that name has this. The question mark beside the search lists the fields there are.`;
  }
  const parts = partsOf(text);
  if (hasOr(parts)) return 'OR is not known here: each word must occur. Search for one of them at a time.';
  const quoted = parts.find(({ isQuoted, isUnwanted, value }) => isQuoted && !isUnwanted && value !== '');
  if (quoted) return sayOfQuoted(quoted.name, quoted.value);
  const { wanted, fields } = parseSearchTerms(text);
  if (wanted.length === 0)
    return fields.length > 1 ? 'All of it must hold. Take a part of the search away.' : '';
  if (wanted.length + fields.length > 1)
    return 'All words must occur. Try fewer, or a beginning such as “board*”.';
  return 'Try another word, or the beginning of one, such as “board*”.';
}

function sayOfQuoted(field: string | null, value: string): string {
  if (field !== null)
    return `What stands in quotes must follow each other. Try ${field}: with one of the words.`;
  return `Words in quotes must stand so in a text. Try them without quotes, or customer:"${value}" if it is a name.`;
}

/** In capitals and between two others, as other searches have it: at an end it may be the word, or Oregon. */
function hasOr(parts: readonly SearchPart[]): boolean {
  const isOr = ({ value, name, isQuoted, isUnwanted }: SearchPart) =>
    value === 'OR' && name === null && !isQuoted && !isUnwanted;
  return parts.slice(1, -1).some(isOr);
}
