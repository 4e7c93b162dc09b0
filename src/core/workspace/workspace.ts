import { z } from 'zod';
import { AreaId, BenefitId } from '../ids.ts';
import { Instant } from '../time.ts';

/** The part of the product a problem belongs to. */
export const Area = z.object({ id: AreaId, name: z.string().trim().min(1).max(80) });
export type Area = z.infer<typeof Area>;

/** One of the organisation's few enduring customer benefits, and how it is measured. */
export const Benefit = z.object({
  id: BenefitId,
  name: z.string().trim().min(1).max(120),
  metric: z.object({
    /** What is counted, for example "median seconds to book". */
    unit: z.string().trim().min(1).max(80),
    direction: z.enum(['up', 'down']),
    /** Where it stood before; null until somebody has measured it. */
    baseline: z.number().nullable(),
  }),
});
export type Benefit = z.infer<typeof Benefit>;

/** `shipit.json`: the organisation and what everything else refers to. */
export const WorkspaceDocument = z.object({
  schemaVersion: z.literal(1),
  organisation: z.string().trim().min(1).max(120),
  createdAt: Instant,
  /** True for the workspace made from `resources/sample`, so that the app can say so. */
  isSample: z.boolean(),
  areas: z.record(z.string(), Area),
  benefits: z.record(z.string(), Benefit),
});
export type WorkspaceDocument = z.infer<typeof WorkspaceDocument>;

export function newWorkspace(organisation: string, createdAt: Instant, isSample = false): WorkspaceDocument {
  return WorkspaceDocument.parse({
    schemaVersion: 1,
    organisation,
    createdAt,
    isSample,
    areas: {},
    benefits: {},
  });
}
