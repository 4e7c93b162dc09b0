import type { MappingField } from '#core/feedback/mapping.ts';

/** What a column can become, as people say it. In the order in which one looks for them. */
export const FIELD_WORDS: Readonly<Record<MappingField, string>> = {
  verbatim: 'The customer’s words',
  title: 'Title',
  date: 'When it was said',
  customer: 'Customer',
  company: 'Company',
  email: 'E-mail, kept apart',
  rating: 'Rating',
  area: 'Area',
  tags: 'Tags',
  link: 'Link',
  sourceId: 'Id in the source',
  voter: 'Voter, kept apart',
  voterEmail: 'Voter’s e-mail',
  votedAt: 'When they voted',
  extra: 'Keep beside the item',
  drop: 'Leave out',
};

/** Below it a guess is one among several; a column recognised by its cells alone stands above it. */
export const DOUBTFUL = 0.45;

/** How sure the recogniser is, in a word. */
export function sureness(confidence: number): 'sure' | 'likely' | 'a guess' {
  if (confidence >= 0.85) return 'sure';
  return confidence >= 0.5 ? 'likely' : 'a guess';
}
