// Who of those that write in a conversation works for the company: told by the domain of the address. What
// colleagues say never becomes a customer's words.
import { z } from 'zod';

/** Domains of mail, `shop.example`. */
export const StaffDomains = z.array(z.string().trim().toLowerCase().min(1).max(253)).max(50);
export type StaffDomains = z.infer<typeof StaffDomains>;

/** Everybody's: an address there says nothing of where somebody works. */
const PUBLIC =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|aol|proton|protonmail|gmx|web|mail|fastmail)\.[a-z.]{2,6}$/u;

/** Null where it is no address, or one that anybody may have. */
export function ownDomainOf(email: string): string | null {
  const domain = domainOf(email);
  return domain === '' || PUBLIC.test(domain) ? null : domain;
}

export function isStaff(email: string, domains: readonly string[]): boolean {
  const domain = domainOf(email);
  return domain !== '' && domains.some((own) => domain === own || domain.endsWith(`.${own}`));
}

/** As somebody types them: with or without `@`, between commas, semicolons or spaces. */
export function domainsIn(text: string): string[] {
  const words = text.toLowerCase().split(/[\s,;]+/u);
  return [
    ...new Set(words.map((word) => word.slice(word.lastIndexOf('@') + 1)).filter((word) => word !== '')),
  ];
}

/** Who answers customers of a company: nobody writes to it from there. */
const ANSWERS =
  /^(?:no-?reply|support|help|helpdesk|service|info|contact|team|kundenservice|kontakt)(?:[+.-].*)?$/u;

/** The domain of an address that answers for a company; null for any other, and where the domain is everybody's. */
export function answeringDomainOf(email: string): string | null {
  return ANSWERS.test(email.slice(0, email.lastIndexOf('@')).toLowerCase()) ? ownDomainOf(email) : null;
}

/** An address that answers for a company, with how many messages are from it. */
export interface Answering {
  readonly address: string;
  readonly domain: string;
  readonly rows: number;
}

/** Who answers most of those that nobody has said to be own people; null for nobody, or where these come in as well. */
export function answeringAmong(
  found: readonly Answering[],
  { staff, withStaff }: { readonly staff: readonly string[] | null; readonly withStaff: boolean },
): Answering | null {
  if (withStaff) return null;
  const others = found.filter(({ address }) => !isStaff(address, staff ?? []));
  return others.toSorted((a, b) => b.rows - a.rows)[0] ?? null;
}

function domainOf(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1
    ? ''
    : email
        .slice(at + 1)
        .trim()
        .toLowerCase();
}
