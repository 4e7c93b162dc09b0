import type { RedactedCounts } from '#core/feedback/redact/redaction.ts';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './ImportPage.module.css';

/** What personal data an import took out of the words; nothing where it took none. */
export function TakenOut({ redacted }: { readonly redacted: RedactedCounts }) {
  const { cards, keys, emails, phones } = redacted;
  const parts = [
    cards > 0 ? sayCount(cards, 'payment card') : [],
    keys > 0 ? sayCount(keys, 'key or password', 'keys or passwords') : [],
    emails > 0 ? sayCount(emails, 'e-mail address', 'e-mail addresses') : [],
    phones > 0 ? sayCount(phones, 'telephone number') : [],
  ].flat();
  if (parts.length === 0) return null;
  return (
    <p className={classes.adds}>
      Taken out of the words: {new Intl.ListFormat('en-GB').format(parts)}. A placeholder stands where each
      was.
    </p>
  );
}
