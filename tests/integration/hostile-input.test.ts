// The table of bad inputs (tests/hostile): text of all kinds.
import { COLUMN_TRAPS } from '#tests/hostile/column-traps.ts';
import { COLUMNS } from '#tests/hostile/columns.ts';
import { CONTROLS } from '#tests/hostile/controls.ts';
import { CSV } from '#tests/hostile/csv.ts';
import { DATES_AND_NUMBERS } from '#tests/hostile/dates-and-numbers.ts';
import { ENCODINGS } from '#tests/hostile/encodings.ts';
import { FORMULAS } from '#tests/hostile/formulas.ts';
import { JSON_LISTS } from '#tests/hostile/json.ts';
import { JSON_KEYS } from '#tests/hostile/json-keys.ts';
import { JSON_LINES } from '#tests/hostile/json-lines.ts';
import { meetEveryInput } from '#tests/hostile/meet-every-input.ts';
import { TEXT } from '#tests/hostile/text.ts';

meetEveryInput([
  ['text', TEXT],
  ['encodings', ENCODINGS],
  ['controls', CONTROLS],
  ['CSV', CSV],
  ['columns', COLUMNS],
  ['traps in columns', COLUMN_TRAPS],
  ['dates and numbers', DATES_AND_NUMBERS],
  ['formulas', FORMULAS],
  ['JSON', JSON_LISTS],
  ['keys of JSON', JSON_KEYS],
  ['JSON Lines', JSON_LINES],
]);
