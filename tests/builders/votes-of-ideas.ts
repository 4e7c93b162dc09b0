import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface IdeaVote {
  readonly idea: string;
  readonly words: string;
  readonly author: string;
  readonly voter: string;
  /** As its file says it; another one makes another version of the idea. */
  readonly count?: number;
}

const HEADER =
  'Idea ID,Idea Title,Idea Description,Idea Creator Name,Idea Creator Email Address,Voters Count,Created Timestamp,User Email Address,User Name,Linked Idea Creation Date';

/** An export of suggestions as UserVoice writes it: a row for each vote. */
export function aSuggestionsFile(folder: string, name: string, votes: readonly IdeaVote[]): string {
  const path = join(folder, name);
  const rows = votes.map(({ idea, words, author, voter, count = 9 }) =>
    [
      idea,
      `Idea ${idea}`,
      words,
      author,
      addressOf(author),
      count,
      '2026-01-21 03:37:03',
      addressOf(voter),
      voter,
      '2026-01-22 03:37:03',
    ].join(','),
  );
  writeFileSync(path, [HEADER, ...rows, ''].join('\n'));
  return path;
}

export function addressOf(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@mail.example`;
}
