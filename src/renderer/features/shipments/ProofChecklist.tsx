import type { MissingProof } from '#core/shipments/shipment-rules.ts';
import { PROOF } from './proof-words.ts';
import classes from './RecordForm.module.css';

const ALL: readonly MissingProof[] = ['state', 'production', 'date', 'evidence'];

/** Rule 3 while one writes: what is there, and what is still missing to count as shipped. */
export function ProofChecklist({ missing }: { readonly missing: readonly MissingProof[] }) {
  return (
    <section className={classes.proof} aria-label="What counts as shipped">
      <p className={classes.proofTitle} role="status">
        {missing.length === 0
          ? 'This counts as shipped.'
          : `Does not count as shipped yet: ${missing.length} of 4 missing.`}
      </p>
      <ul className={classes.proofs}>
        {ALL.map((proof) => {
          const isMissing = missing.includes(proof);
          return (
            <li key={proof} data-missing={isMissing || undefined} className={classes.proofRow}>
              <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
                {isMissing ? (
                  <circle cx="8" cy="8" r="5.5" strokeDasharray="2.4 2" />
                ) : (
                  <path d="M3.5 8.5l3 3 6-7" strokeWidth="1.8" />
                )}
              </svg>
              {capital(PROOF[proof])}
              <span className="visually-hidden">{isMissing ? ': missing' : ': there'}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
