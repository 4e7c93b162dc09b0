import { describe, expect, it } from 'vitest';
import { ColumnEvidence } from '#core/feedback/column-evidence.ts';
import { headerKey } from '#core/feedback/header-key.ts';
import { recogniseColumns } from '#core/feedback/recognisers.ts';
import { guessDelimiter } from '#main/feedback/import/guess-delimiter.ts';
import { hasHeaderRow } from '#main/feedback/import/has-header.ts';

/** Recognises a table given as header and rows; answers field by header, without what is only extra. */
function recognise(header: string[], ...rows: string[][]): Record<string, string> {
  const columns = header.map((name, index) => {
    const evidence = new ColumnEvidence();
    for (const row of rows) evidence.add(row[index] ?? '');
    return { index, header: name, evidence };
  });
  const mapped = recogniseColumns(columns).columns.filter((column) => column.field !== 'extra');
  return Object.fromEntries(mapped.map((column) => [column.header, column.field]));
}

const words = (n: number) => `Customer number ${n} writes a sentence about what does not work for them.`;

describe('guessing what columns mean', () => {
  it('takes the short answers to questions for words, and not choices or numbers', () => {
    const header = [
      'Respondent',
      'What do you like most?',
      'What should we improve?',
      'Which plan?',
      'Years?',
    ];
    const rows = [
      ['r1', 'The fast search', 'Export to Excel', 'Pro plan', '3'],
      ['r2', 'Nothing really', 'Billing is confusing', 'Pro plan', '1'],
      ['r3', '', 'Dark mode', 'Pro plan', '12'],
    ];
    expect(recognise(header, ...rows)).toEqual({
      Respondent: 'customer',
      'What do you like most?': 'verbatim',
      'What should we improve?': 'verbatim',
    });
    expect(recognise(['Which is slow?'], ['The export'], ['Our login page'])).toEqual({
      'Which is slow?': 'verbatim',
    });
  });

  it('takes a question that is answered from 0 to 10 for the rating, and a quantity for none', () => {
    const header = ['How likely are you to recommend us?', 'Why?', 'How many of you use it?'];
    expect(recognise(header, ['9', words(1), '4'], ['0', words(2), '10'], ['10', words(3), '2'])).toEqual({
      'How likely are you to recommend us?': 'rating',
      'Why?': 'verbatim',
    });
    const percent = 'How satisfied are you, in percent?';
    expect(recognise([percent, 'Why?'], ['90', words(1)], ['100', words(2)])).toEqual({ 'Why?': 'verbatim' });
    // The column that is called so counts before a question.
    expect(recognise(['On a scale from 1 to 5?', 'Rating', 'Text'], ['3', '4', words(1)])).toEqual({
      Rating: 'rating',
      Text: 'verbatim',
    });
  });

  it('takes ratings that say their scale or count stars, where all of them are on one', () => {
    const ratingOf = (...cells: string[]) =>
      recognise(['Rating', 'Text'], ...cells.map((cell, at) => [cell, words(at)])).Rating;
    expect(ratingOf('4/5', '5/5', '1/5')).toBe('rating');
    expect(ratingOf('4 / 5', '5', '1 / 5')).toBe('rating');
    expect(ratingOf('4 out of 5', '3.5 out of 5 stars')).toBe('rating');
    expect(ratingOf('4 stars', '1 star')).toBe('rating');
    // Out of five or out of ten: such numbers cannot be compared.
    expect(ratingOf('4/5', '9/10')).toBeUndefined();
    expect(ratingOf('4/5', '8', '9', '10')).toBeUndefined();
    expect(ratingOf('24/7', '24/7')).toBeUndefined();
    expect(
      recognise(['How satisfied are you?', 'Why?'], ['8 out of 10', words(1)], ['2 out of 10', words(2)]),
    ).toEqual({ 'How satisfied are you?': 'rating', 'Why?': 'verbatim' });
  });

  it('takes what is answered shortly beside a long answer, but no choices, codes and names', () => {
    const header = [
      'What is your name?',
      'What hinders you most?',
      'Anything else?',
      'Which plan?',
      'Version?',
    ];
    const rows = [
      ['Ada Berg', words(1), 'Dark mode', 'Pro plan', '1.2.3'],
      ['Ben Cole', words(2), 'No', 'Pro plan', '1.2.4'],
      ['Cem Dal', words(3), 'Faster sync', 'Free plan', '1.3.0'],
      ['Dia Eck', words(4), '', 'Free plan', '1.4.1'],
    ];
    const fields = {
      'What is your name?': 'customer',
      'What hinders you most?': 'verbatim',
      'Anything else?': 'verbatim',
    };
    expect(recognise(header, ...rows)).toEqual(fields);
    const typeform = ['#', ...header, 'Submit Date (UTC)'];
    const tokens = rows.map((row, at) => [`tok${at}`, ...row, '2026-01-23 06:24:12']);
    expect(recognise(typeform, ...tokens)).toMatchObject({ 'Anything else?': 'verbatim' });
    expect(recognise(typeform, ...tokens)).not.toHaveProperty('Which plan?');
  });

  it('knows the names that help desks use, whatever their case and punctuation', () => {
    expect(
      recognise(
        [
          'Ticket ID',
          'SUBJECT',
          'Description',
          'Requester Name',
          'requester_email',
          'Company Name',
          'Created At (UTC)',
          'Labels',
          'Labels',
          'IP Address',
          'Agent',
        ],
        ['1', 'a', words(1), 'Ada', 'ada@a.test', 'N', '2026-01-01 10:00', 'x', 'y', '203.0.113.1', 'Kim'],
        ['2', 'b', words(2), 'Ben', 'ben@a.test', 'N', '2026-01-02 10:00', 'x', '', '203.0.113.2', 'Kim'],
      ),
    ).toEqual({
      'Ticket ID': 'sourceId',
      SUBJECT: 'title',
      Description: 'verbatim',
      'Requester Name': 'customer',
      requester_email: 'email',
      'Company Name': 'company',
      'Created At (UTC)': 'date',
      Labels: 'tags',
      'IP Address': 'drop',
    });
  });

  it('does not believe a name whose cells say otherwise', () => {
    const fields = recognise(
      ['rating', 'created', 'email', 'review'],
      ['Recommended', 'by phone', 'yes', words(1)],
      ['Not Recommended', 'by mail', 'no', words(2)],
    );
    expect(fields).toEqual({ review: 'verbatim' });
  });

  it('takes the column with the most prose where no name helps', () => {
    const fields = recognise(
      ['When?', 'What, if anything, hinders you?', 'One word', 'How can we reach you?'],
      ['2025-12-21 22:21:47', words(1), 'fast', 'a@a.test'],
      ['2025-12-22 00:03:36', words(2), 'slow', 'b@a.test'],
    );
    expect(fields).toEqual({
      'When?': 'date',
      'What, if anything, hinders you?': 'verbatim',
      'How can we reach you?': 'email',
    });
  });

  it('leaves out a second column of addresses', () => {
    const fields = recognise(['Email', 'Agent address', 'Text'], ['a@a.test', 'k@a.test', words(1)]);
    expect(fields).toEqual({ Email: 'email', 'Agent address': 'drop', Text: 'verbatim' });
  });

  it('compares headers without BOM, NBSP and punctuation', () => {
    expect(headerKey('\ufeff Created\u00a0At (UTC) ')).toBe(headerKey('created_at_utc'));
  });
});

describe('guessing how a CSV is written', () => {
  const guess = (text: string) => guessDelimiter(Buffer.from(text), true);

  it('parses instead of counting: commas in text do not count', () => {
    expect(guess('id;text\n1;"a, b, c, d"\n2;e, f, g\n3;h, i\n')).toBe(';');
    expect(guess('id\ttext\n1\ta; b; c\n2\td, e\n')).toBe('\t');
    expect(guess('id|text|x\n1|"a\nb|c,d"|y\n')).toBe('|');
    expect(guess('text\nhello, world\nbye\n')).toBe(',');
    expect(guess('sep=;\na;b\n')).toBe(';');
  });

  it('takes the first row for names unless it plainly holds data', () => {
    expect(hasHeaderRow(['id', '2024'])).toBe(true);
    expect(hasHeaderRow(['Question one?', 'Question two?'])).toBe(true);
    expect(hasHeaderRow(['2026-01-01', 'It broke', '4'])).toBe(false);
    expect(hasHeaderRow(['ada@a.test', 'It broke'])).toBe(false);
  });
});
