// The rest of the table of bad inputs (hostile-input.test.ts says how it is read): what is packed, mailed or
// no file at all. Two files, so that two processes share the work.
import { CSV_EDGE } from '#tests/hostile/csv-edge.ts';
import { GZIPS } from '#tests/hostile/gzips.ts';
import { MAIL_ENCODINGS } from '#tests/hostile/mail-encodings.ts';
import { MAILBOXES } from '#tests/hostile/mailboxes.ts';
import { meetEveryInput } from '#tests/hostile/meet-every-input.ts';
import { PLACES, UNIX_PLACES } from '#tests/hostile/places.ts';
import { SLACK_EXPORTS } from '#tests/hostile/slack-exports.ts';
import { WORKBOOK_CELLS } from '#tests/hostile/workbook-cells.ts';
import { WORKBOOK_VALUES } from '#tests/hostile/workbook-values.ts';
import { WORKBOOKS } from '#tests/hostile/workbooks.ts';
import { ZIPS } from '#tests/hostile/zips.ts';

meetEveryInput([
  ['gzips', GZIPS],
  ['ZIPs', ZIPS],
  ['workbooks', WORKBOOKS],
  ['cells of workbooks', WORKBOOK_CELLS],
  ['values of workbooks', WORKBOOK_VALUES],
  ['mailboxes', MAILBOXES],
  ['encodings of mail', MAIL_ENCODINGS],
  ['Slack exports', SLACK_EXPORTS],
  ['places', process.platform === 'win32' ? PLACES : [...PLACES, ...UNIX_PLACES]],
  ['csv-edge', CSV_EDGE],
]);
