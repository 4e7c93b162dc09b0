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

  it('Zendesk: the description first, where none of the comments is it', () => {
    const own = { ...ticket, description: 'It stops.\n\nAda' };
    const reply = { author_id: 1, body: 'Try again.', public: true };
    const later = { author_id: 7, body: 'Still so.', public: true };
    expect(wordsOf({ ...own, comments: [reply] })).toBe('It stops.\n\nAda');
    expect(wordsOf({ ...own, submitter_id: 7, comments: [{ ...reply, public: false }] })).toBe(
      'It stops.\n\nAda',
    );
    expect(wordsOf({ ...own, submitter_id: null, comments: [reply, later] })).toBe(
      'It stops.\n\nAda\n\nStill so.',
    );
    const first = { author_id: 7, html_body: '', plain_body: 'It&nbsp;stops. Ada' };
    expect(wordsOf({ ...own, comments: [first, reply, later] })).toBe('It&nbsp;stops. Ada\n\nStill so.');
  });

  it('Zendesk: not the description of a ticket that an agent has opened for the customer', () => {
    const comments = [{ author_id: 1, body: 'Anything else?' }];
    expect(wordsOf({ ...ticket, submitter_id: 1, comments })).toBe('');
  });

  it('Help Scout: the preview only where the file has no threads', () => {
    const conversation = { primaryCustomer: { first: 'Ada' }, preview: 'Ada, your trial ends.' };
    expect(wordsOf({ ...conversation, threads: 1 })).toBe('Ada, your trial ends.');
    const threads = [{ type: 'message', body: 'Ada, your trial ends.' }];
    expect(wordsOf({ ...conversation, _embedded: { threads } })).toBe('');
  });
});
