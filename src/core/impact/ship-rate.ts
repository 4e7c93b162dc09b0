import type { HackathonDocument, Quarter } from '../hackathon/hackathon.ts';
import { projectsOf } from '../pitches/pitch-rules.ts';
import { isShipped } from '../shipments/shipment-rules.ts';

/** How many of a quarter's projects are in production. */
export interface ShipRate {
  readonly quarter: Quarter;
  readonly projects: number;
  readonly shipped: number;
  /** shipped / projects, 0 to 1; null for a quarter without projects. */
  readonly rate: number | null;
  /** False while the quarter runs: its rate can still rise. */
  readonly isClosed: boolean;
}

/** One entry a quarter, oldest first. */
export function shipRates(hackathons: readonly HackathonDocument[]): ShipRate[] {
  return [...hackathons]
    .sort((a, b) => a.quarter.localeCompare(b.quarter))
    .map((hackathon) => {
      const projects = projectsOf(hackathon);
      const shipped = projects.filter((project) => isShipped(hackathon, project.id)).length;
      return {
        quarter: hackathon.quarter,
        projects: projects.length,
        shipped,
        rate: projects.length === 0 ? null : shipped / projects.length,
        isClosed: hackathon.phase === 'closed',
      };
    });
}
