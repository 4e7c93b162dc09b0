import { describe, expect, it } from 'vitest';
import { withCustomerWords } from '#core/feedback/recognisers/json-words.ts';

const wordsOf = (row: unknown) => (withCustomerWords(row) as Record<string, unknown>).customer_words;

describe('what counts as the words of the customer', () => {
  const ticket = { requester_id: 7, description: 'Ada rang about her invoice.' };

  it('Zendesk: the description, where the file has no comments', () => {
    expect(wordsOf(ticket)).toBe('Ada rang about her invoice.');
    expect(wordsOf({ ...ticket, comments: [] })).toBe('Ada rang about her invoice.');
  });

  it('Zendesk: not the description of a ticket in which only agents wrote', () => {
    const comments = [{ author_id: 1, plain_body: 'Ada rang about her invoice.' }];
    expect(wordsOf({ ...ticket, comments })).toBe('');
    const answered = [...comments, { author_id: 7, plain_body: 'It is still wrong.' }];
    expect(wordsOf({ ...ticket, comments: answered })).toBe('It is still wrong.');
  });

  it('Help Scout: the preview only where the file has no threads', () => {
    const conversation = { primaryCustomer: { first: 'Ada' }, preview: 'Ada, your trial ends.' };
    expect(wordsOf({ ...conversation, threads: 1 })).toBe('Ada, your trial ends.');
    const threads = [{ type: 'message', body: 'Ada, your trial ends.' }];
    expect(wordsOf({ ...conversation, _embedded: { threads } })).toBe('');
  });
});
