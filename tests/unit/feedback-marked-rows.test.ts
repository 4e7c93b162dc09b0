import { describe, expect, it } from 'vitest';
import type { MappingField } from '#core/feedback/mapping.ts';
import { type Mark, RowMarks, takesMarked } from '#core/feedback/marked-rows.ts';

function markOf(header: string, cell: string, format = '', field: MappingField = 'extra'): Mark | null {
  const columns = [{ index: 0, header, field }];
  const marks = new RowMarks({ columns, format, eachAnswer: false });
  return marks.of({ line: 2, cells: [cell], more: [], problem: null });
}

describe('a row that its export marks', () => {
  it.each<[header: string, cell: string, format: string, mark: Mark]>([
    ['status', 'spam', 'helpscout-json', 'spam'],
    ['Status', 'Spam', 'qualtrics', 'spam'],
    ['Status', ' SPAM ', '', 'spam'],
    ['spam', 'true', 'freshdesk', 'spam'],
    ['Is spam', 'Yes', '', 'spam'],
    ['Moderation State', 'spam', 'uservoice', 'spam'],
    ['Moderation State', 'deleted', '', 'deleted'],
    ['state', 'deleted', 'helpscout-json', 'deleted'],
    ['status', 'deleted', 'zendesk-json', 'deleted'],
    ['IsDeleted', '1', 'salesforce-data', 'deleted'],
  ])('is told by %j: %j of %j', (header, cell, format, mark) => {
    expect(markOf(header, cell, format)).toBe(mark);
    expect(markOf(header, cell, format, 'drop')).toBe(mark);
  });

  it.each<[header: string, cell: string, format: string]>([
    ['status', 'open', 'zendesk-json'],
    ['status', 'spam filter is broken', ''],
    ['spam', 'false', 'freshdesk'],
    ['spam', '0', 'freshdesk'],
    ['tags', 'spam', 'zendesk-json'],
    ['subject', 'spam', 'zendesk-json'],
    // A list kept by hand may say of the customer's account that it was deleted.
    ['Status', 'deleted', ''],
    ['Deleted', 'yes', ''],
    ['State', 'WA', ''],
  ])('is not told by %j: %j of %j', (header, cell, format) => {
    expect(markOf(header, cell, format)).toBeNull();
  });

  it('is never told by what a customer said', () => {
    expect(markOf('Status', 'spam', '', 'verbatim')).toBeNull();
    expect(markOf('Status', 'spam', '', 'title')).toBeNull();
  });

  it('is not told by the answer to a question of a survey', () => {
    const columns = [{ index: 0, header: 'Spam', field: 'extra' as const }];
    const marks = new RowMarks({ columns, format: '', eachAnswer: true });
    expect(marks.of({ line: 2, cells: ['yes'], more: [], problem: null })).toBeNull();
  });

  it.each([
    // Typeform has a column for each choice of a question, with its words in the cell.
    ['typeform', 'Spam', 'Spam'],
    ['typeform', 'Deleted', 'Deleted'],
    ['surveymonkey', 'Status', 'Deleted'],
    ['qualtrics', 'Spam', 'yes'],
    ['qualtrics', 'State', 'deleted'],
  ])('is not told by the answer to a question of %s: %j with %j', (format, header, cell) => {
    expect(markOf(header, cell, format)).toBeNull();
  });

  it('is told by what Qualtrics says of it and not by a question that is called the same', () => {
    const columns = [0, 1].map((index) => ({ index, header: 'Status', field: 'extra' as const }));
    const marks = new RowMarks({ columns, format: 'qualtrics', eachAnswer: true });
    const of = (...cells: string[]) => marks.of({ line: 2, cells, more: [], problem: null });
    expect(of('Spam', 'ok')).toBe('spam');
    expect(of('IP Address', 'Spam')).toBeNull();
  });

  it('comes in until somebody has said otherwise only where no tool that is known marks it', () => {
    expect(takesMarked({ marked: null, format: '' })).toBe(true);
    expect(takesMarked({ marked: null, format: 'freshdesk' })).toBe(false);
    expect(takesMarked({ marked: 'out', format: '' })).toBe(false);
    expect(takesMarked({ marked: 'in', format: 'freshdesk' })).toBe(true);
  });
});
