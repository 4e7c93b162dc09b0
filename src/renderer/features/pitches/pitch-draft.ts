import type { FormErrors, UseFormReturnType } from '@mantine/form';
import { BenefitId, ProblemId } from '#core/ids.ts';
import { type Pitch, PitchDetails } from '#core/pitches/pitch.ts';

/** A pitch as its form holds it. */
export interface PitchDraft {
  readonly problemIds: readonly string[];
  readonly title: string;
  readonly promise: string;
  readonly benefitId: string | null;
  readonly benefitText: string;
  readonly join: boolean;
}

export type PitchFormState = UseFormReturnType<PitchDraft, PitchDraft, typeof draftErrors>;

export function draftOf(pitch: Pitch | null, problemIds: readonly ProblemId[], join: boolean): PitchDraft {
  return {
    problemIds,
    title: pitch?.title ?? '',
    promise: pitch?.promise ?? '',
    benefitId: pitch?.expectedBenefit.benefitId ?? null,
    benefitText: pitch?.expectedBenefit.text ?? '',
    join,
  };
}

/** The draft as core wants it; not yet checked. */
export function detailsOf({ title, promise, problemIds, benefitId, benefitText }: PitchDraft): PitchDetails {
  return {
    title,
    promise,
    problemIds: problemIds.map((id) => ProblemId.parse(id)),
    expectedBenefit: { benefitId: benefitId === null ? null : BenefitId.parse(benefitId), text: benefitText },
  };
}

/** What core's schema says of each field, by the field's name in the form; empty when it is sound. */
export function draftErrors(draft: PitchDraft): FormErrors {
  const parsed = PitchDetails.safeParse(detailsOf(draft));
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map(({ path, message }) => [
      path[0] === 'expectedBenefit' ? 'benefitText' : String(path[0]),
      message,
    ]),
  );
}
