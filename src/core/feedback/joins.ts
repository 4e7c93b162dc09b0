// Exports that come in several files: tickets that name their requester by an id, and the people in another
// file. What belongs together is said here, once for all of them; join-files.ts looks it up while reading.

/** Files that add to another one. Header keys stand between spaces; those in `has` as people write them. */
export interface Companion {
  /** What the file holds, for people: "users". */
  readonly name: string;
  readonly has: string;
  /** Column by which its rows are looked up. */
  readonly key: string;
  /** Columns of the main file that hold that key, the first filled one counts. */
  readonly by: string;
  readonly adds: readonly AddedColumn[];
  /** Only rows count in which this column says the same as that of the main file: the same writer. */
  readonly same?: { readonly own: string; readonly main: string };
  /** Added to this file's own rows before they are looked up. */
  readonly companions?: readonly Companion[];
}

export interface AddedColumn {
  /** Header key in the companion; the number of rows where it is left out. */
  readonly from?: string;
  readonly as: string;
  /** Between the values of several rows with the same key; left out, the first one counts. */
  readonly between?: string;
  /** All rows with the same key count, as a list in JSON: the empty ones too, so that lists go side by side. */
  readonly isList?: true;
}

export interface Join {
  readonly main: string;
  readonly companions: readonly Companion[];
}

/** What the same person wrote later stands beside their words. What others answered is nobody's feedback. */
const LATER_WORDS = 'Later words of the same person';

/** Who voted, as the columns that recognisers of boards know by these names; from columns of the votes. */
function votersAs(name: string | null, email: string, date: string): AddedColumn[] {
  return [
    ...(name === null ? [] : [{ from: name, as: 'voter_name', isList: true as const }]),
    { from: email, as: 'voter_email', isList: true },
    { from: date, as: 'voted_at', isList: true },
  ];
}

/** Whoever a row of a Fider backup is by. */
function fiderUsersAs(name: string, email: string): Companion {
  return {
    name: 'users',
    has: 'id name email',
    key: 'id',
    by: 'userid',
    adds: [
      { from: 'name', as: name },
      { from: 'email', as: email },
    ],
  };
}

export const JOINS: readonly Join[] = [
  {
    // Zendesk: the full JSON export of tickets, with those of users and organisations.
    main: 'id requesterid subject viachannel',
    companions: [
      {
        name: 'users',
        has: 'id name email role',
        key: 'id',
        by: 'requesterid',
        adds: [
          { from: 'name', as: 'requester_name' },
          { from: 'email', as: 'requester_email' },
          { from: 'organizationid', as: 'requester_organization_id' },
        ],
      },
      {
        name: 'organizations',
        has: 'id name domain_names',
        key: 'id',
        by: 'organizationid requesterorganizationid',
        adds: [{ from: 'name', as: 'organization_name' }],
      },
    ],
  },
  {
    // Fider: the tables of a backup.
    main: 'id number title description userid slug',
    companions: [
      fiderUsersAs('created_by', 'created_by_email'),
      {
        name: 'votes',
        has: 'postid userid',
        key: 'postid',
        by: 'id',
        adds: [{ as: 'votes_count' }, ...votersAs('votername', 'votermail', 'createdat')],
        companions: [fiderUsersAs('voter_name', 'voter_mail')],
      },
      {
        name: 'tags',
        has: 'postid tagid',
        key: 'postid',
        by: 'id',
        adds: [{ from: 'tagname', as: 'tags', between: '; ' }],
        companions: [
          {
            name: 'tag names',
            has: 'id name color',
            key: 'id',
            by: 'tagid',
            adds: [{ from: 'name', as: 'tag_name' }],
          },
        ],
      },
      {
        name: 'comments',
        has: 'id postid userid content',
        key: 'postid',
        by: 'id',
        same: { own: 'userid', main: 'userid' },
        adds: [{ from: 'content', as: LATER_WORDS, between: '\n\n' }],
      },
    ],
  },
  {
    // Canny: what its API lists as posts, and as votes.
    main: 'id details score boardname',
    companions: [
      {
        name: 'votes',
        has: 'postid voterid created',
        key: 'postid',
        by: 'id',
        adds: votersAs('votername', 'voteremail', 'created'),
      },
    ],
  },
  {
    // Quackback: posts.csv and post_votes.csv. It names voters by their address alone.
    main: 'id title content board authoremail votecount',
    companions: [
      {
        name: 'votes',
        has: 'id postid voteremail createdat',
        key: 'postid',
        by: 'id',
        adds: votersAs(null, 'voteremail', 'createdat'),
      },
    ],
  },
  {
    // Questions of a help forum, with the answers.
    main: 'id title content creator',
    companions: [
      {
        name: 'answers',
        has: 'id questionid content creator',
        key: 'questionid',
        by: 'id',
        same: { own: 'creator', main: 'creator' },
        adds: [{ from: 'content', as: LATER_WORDS, between: '\n\n' }],
      },
    ],
  },
];
