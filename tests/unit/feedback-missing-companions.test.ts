import { describe, expect, it } from 'vitest';
import { missingCompanions, sayMissing } from '#core/feedback/missing-companions.ts';
import { aBatch as anyBatch, type Columns } from '#tests/builders/batch.ts';

const TICKET: Columns = {
  id: 'sourceId',
  subject: 'title',
  description: 'verbatim',
  requester_id: 'extra',
  'via.channel': 'extra',
};
const USERS: Columns = {
  requester_name: 'customer',
  requester_email: 'email',
  requester_organization_id: 'extra',
};
const ORGANIZATIONS: Columns = { organization_name: 'company' };

const aBatch: typeof anyBatch = (columns, changes) => anyBatch(columns, { source: 'zendesk', ...changes });

const alone = { source: 'zendesk', headers: Object.keys(TICKET) };
const joined = aBatch({ ...TICKET, ...USERS, ...ORGANIZATIONS });

describe('the files that an export came with before', () => {
  it('are missed where one is there and the file that it leads on to is not: tags without their names', () => {
    const post = {
      id: 'sourceId',
      number: 'extra',
      title: 'title',
      description: 'verbatim',
      user_id: 'extra',
      slug: 'extra',
    };
    const before = aBatch({ ...post, created_by: 'customer', tags: 'tags' }, { source: 'fider' });
    const headers = [...Object.keys(post), 'created_by', 'tags'];
    expect(missingCompanions({ source: 'fider', headers }, [before])).toBeNull();
    expect(missingCompanions({ source: 'fider', headers, empty: ['slug', 'tags'] }, [before])).toEqual({
      companions: ['tag names'],
      loses: ['tags'],
    });
    // Nobody has a name, and users lead on to nothing.
    expect(missingCompanions({ source: 'fider', headers, empty: ['created_by'] }, [before])).toBeNull();
  });

  it('are missed where it comes alone, with all that items lose by it', () => {
    const missing = missingCompanions(alone, [joined]);
    expect(missing).toEqual({
      companions: ['users', 'organizations'],
      loses: ['customer', 'e-mail address', 'company'],
    });
    expect(missing && sayMissing(missing)).toEqual({
      title: 'An earlier import came with users and organizations',
      advice:
        'Without these files, items that are here already lose customer, e-mail address and company where they ' +
        'come again. Add them, or import anyway.',
    });
  });

  it('are missed singly', () => {
    const withUsers = { ...alone, headers: [...alone.headers, ...Object.keys(USERS)] };
    expect(missingCompanions(withUsers, [joined])).toEqual({
      companions: ['organizations'],
      loses: ['company'],
    });
  });

  it('are still missed where it came alone in between: the older items are there', () => {
    expect(missingCompanions(alone, [joined, aBatch(TICKET)])).not.toBeNull();
  });

  it('are those of the newest import where earlier ones came with others', () => {
    const withUsers = aBatch({ ...TICKET, ...USERS });
    const withOrganizations = aBatch({ ...TICKET, ...ORGANIZATIONS });
    expect(missingCompanions(alone, [withUsers, withOrganizations])?.companions).toEqual(['organizations']);
    expect(missingCompanions(alone, [withOrganizations, withUsers])?.companions).toEqual(['users']);
  });

  it('are not missed where nothing is lost', () => {
    const whole = { ...alone, headers: [...alone.headers, ...Object.keys({ ...USERS, ...ORGANIZATIONS })] };
    const dropped = aBatch({ ...TICKET, requester_name: 'drop', organization_name: 'drop' });
    expect(missingCompanions(whole, [joined])).toBeNull();
    expect(missingCompanions(alone, [])).toBeNull();
    expect(missingCompanions(alone, [dropped])).toBeNull();
    expect(missingCompanions(alone, [aBatch({ ...TICKET, ...USERS }, { undoneAt: 2 })])).toBeNull();
    expect(missingCompanions({ ...alone, source: 'desk' }, [joined])).toBeNull();
    expect(missingCompanions({ source: 'zendesk', headers: ['id', 'text'] }, [joined])).toBeNull();
  });

  it('are not missed for votes, which are kept apart from what they are for', () => {
    const post = { id: 'sourceId', details: 'verbatim', score: 'extra', 'board.name': 'area' };
    const voters = { voter_name: 'voter', voter_email: 'voterEmail', voted_at: 'votedAt' };
    const canny = { source: 'canny', headers: Object.keys(post) };
    expect(missingCompanions(canny, [aBatch({ ...post, ...voters }, { source: 'canny' })])).toBeNull();
  });

  it('are missed for answers by the name of the column', () => {
    const asked = { id: 'sourceId', title: 'title', content: 'verbatim', creator: 'customer' };
    const before = aBatch({ ...asked, 'Later words of the same person': 'extra' }, { source: 'forum' });
    expect(missingCompanions({ source: 'forum', headers: Object.keys(asked) }, [before])).toEqual({
      companions: ['answers'],
      loses: ['“Later words of the same person”'],
    });
  });
});
