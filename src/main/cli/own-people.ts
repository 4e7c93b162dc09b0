// `--ours`: who answers customers for the company, so that answers do not come in as a customer's words. A window asks
// of an address such as help@ whose it is; a command tells it in its report.
import type { InspectedFile } from '#contract/inspected-file.ts';
import { type Answering, answeringAmong } from '#core/feedback/staff.ts';

/** What people of these domains wrote is left out, as what those do that were known before. */
export function takeOwnPeople({ mapping }: InspectedFile, domains: readonly string[]): void {
  mapping.staff = [...new Set([...(mapping.staff ?? []), ...domains])];
  mapping.withStaff = false;
}

/** Null where nobody seems to answer for the company, or all who do are known to be its own. */
export function answeringOf(group: readonly InspectedFile[]): Answering | null {
  const [first] = group;
  return first
    ? answeringAmong(
        group.flatMap(({ answering }) => answering),
        first.mapping,
      )
    : null;
}

export function sayAnswering({ address, domain, rows }: Answering, isDryRun: boolean): string[] {
  const messages = `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'message' : 'messages'}`;
  return [
    `  is ${address} yours? ${messages} ${isDryRun ? 'would become' : 'became'} customers’ words`,
    `  if it is, ${isDryRun ? '' : 'undo this import in the app and '}import with --ours ${domain}`,
  ];
}
