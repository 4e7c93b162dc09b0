import type { PitchDetails } from '#core/pitches/pitch.ts';
import type { Statement } from '#core/problems/problem.ts';
import type { ShipmentDetails } from '#core/shipments/shipment.ts';
import type { PrizeDetails } from '#core/votes/prize.ts';
import type { Benefit } from '#core/workspace/workspace.ts';

// The shape of the sample company's story, told in `resources/sample/story/*.json`. People are called
// by their given names, problems, pitches and benefits by short keys; the build turns them into ids.
// Times are UTC, as `2026-02-02T09:15`.

/** A given name from `resources/sample/people.csv`, all different there. */
export type GivenName = string;
export type Moment = string;

export interface BenefitStory extends Omit<Benefit, 'id'> {
  readonly key: string;
}

export interface ProblemStory {
  /** Also the key of its evidence in `resources/sample/evidence.json`. */
  readonly key: string;
  readonly by: GivenName;
  readonly at: Moment;
  readonly area: string;
  readonly benefit: string;
  readonly statement: Statement;
  /** Who goes through each later import for it. */
  readonly keptBy: GivenName;
  readonly context?: readonly { readonly by: GivenName; readonly at: Moment; readonly text: string }[];
}

export type EvidenceStory =
  | { readonly url: string; readonly label: string }
  /** A file under `resources/sample/`. */
  | { readonly file: string };

export interface ShipmentStory extends Omit<ShipmentDetails, 'shippedOn' | 'evidence'> {
  readonly by: GivenName;
  readonly at: Moment;
  readonly shippedOn: string | null;
  readonly evidence: readonly EvidenceStory[];
  readonly verified?: { readonly by: GivenName; readonly at: Moment };
}

export interface PitchStory extends Pick<PitchDetails, 'title' | 'promise'> {
  readonly key: string;
  readonly by: GivenName;
  readonly at: Moment;
  readonly problems: readonly string[];
  readonly benefit: { readonly key: string; readonly text: string };
  /** In the order of joining. */
  readonly team: readonly (readonly [GivenName, Moment])[];
  readonly withdrawnAt?: Moment;
  readonly demo?: {
    readonly seconds: number;
    readonly pause?: { readonly afterSeconds: number; readonly seconds: number; readonly reason: string };
  };
  readonly shipments?: readonly ShipmentStory[];
  /** Customers by the name they gave in the feedback. */
  readonly told?: readonly {
    readonly by: GivenName;
    readonly at: Moment;
    readonly customers: readonly string[];
  }[];
}

export interface VoteStory {
  readonly by: GivenName;
  /** When the prizes are set. */
  readonly at: Moment;
  /** The usual ones where left out. */
  readonly prizes?: readonly PrizeDetails[];
  /** From opening to closing, one person after another. */
  readonly kiosk?: {
    readonly at: Moment;
    readonly absent: readonly GivenName[];
    /** How much people lean to each project, by prize title; `any` for prizes without their own. */
    readonly leanings: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
  readonly reveals?: readonly { readonly prize: string; readonly at: Moment }[];
}

export interface QuarterStory {
  readonly quarter: string;
  readonly dates: Readonly<Record<'opensOn' | 'buildingOn' | 'demosOn' | 'wrapUpOn' | 'closesOn', string>>;
  readonly created: { readonly by: GivenName; readonly at: Moment };
  readonly phases: readonly { readonly phase: string; readonly by: GivenName; readonly at: Moment }[];
  readonly draw?: { readonly by: GivenName; readonly at: Moment; readonly seed: string };
  /** When the first changeover begins; the demos follow in the order that was drawn. */
  readonly show?: { readonly by: GivenName; readonly at: Moment };
  readonly pitches: readonly PitchStory[];
  readonly votes?: VoteStory;
  readonly interruptions?: readonly {
    readonly person: GivenName;
    readonly recordedBy: GivenName;
    readonly incident: string;
    readonly from: Moment;
    /** Left out while the person is still away. */
    readonly to?: Moment;
  }[];
}
