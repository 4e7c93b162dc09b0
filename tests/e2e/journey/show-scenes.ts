// Every scene of a demo day, one after the other, for whoever looks at all of them: the pictures, and the test that
// nothing runs out of a screen. Begins with the sample open and an organiser acting. What began is told to a page as
// begun earlier, so that nobody waits five minutes.
import type { Page, Route } from '@playwright/test';
import type { Call } from './call-in.ts';

export const SHOW_QUARTER = '2026-Q4';
export const SHOW_ORGANISER = 'Thandiwe Mokoena';

export interface Scene {
  readonly name: string;
  /** Brings the show there from the scene before. */
  readonly play: (call: Call) => Promise<unknown>;
  /** How long ago what runs then has begun, in ms; as it did where it is left out. */
  readonly laterMs?: number;
}

const quarter = { quarter: SHOW_QUARTER };
const nothing = async () => undefined;
/** The longest words that an organiser may be given, and the longest that one may type. */
const BREAK = 'Kaffee und Käsekuchen im großen Sitzungssaal des Verwaltungsgebäudes';
const REASON = 'The lamp of the projector went out, and the one to replace it is somewhere in the cellar';

async function demosOf(call: Call) {
  const { hackathons } = (await call('workspace.snapshot')) as { hackathons: Hackathons };
  const found = hackathons[SHOW_QUARTER];
  if (!found) throw new Error(`There is no ${SHOW_QUARTER}.`);
  return found;
}

interface Hackathon {
  readonly pitches: Record<string, { readonly pitchedBy: string; readonly members: Record<string, unknown> }>;
  readonly show: { readonly messages: { readonly id: string }[]; readonly order: string[] };
  readonly voting: { readonly prizes: { readonly id: string; readonly title: string }[] };
}
type Hackathons = Record<string, Hackathon>;

async function showMessage(call: Call): Promise<void> {
  await call('demo.resume', quarter);
  const { show } = await demosOf(call);
  await call('demo.showMessage', { ...quarter, messageId: show.messages[2]?.id });
}

async function playBreak(call: Call): Promise<void> {
  await call('demo.addBreak', { ...quarter, title: BREAK, lengthMs: 900_000, place: 2 });
  await call('demo.start', quarter);
  await call('demo.finish', quarter);
}

async function playToTheEnd(call: Call): Promise<void> {
  const teams = Object.values((await demosOf(call)).pitches).filter(({ members }) => hasPeople(members));
  await call('demo.next', quarter);
  for (let given = 2; given < teams.length; given++) {
    await call('demo.start', quarter);
    await call('demo.finish', quarter);
  }
}

const hasPeople = (members: object) => Object.keys(members).length > 0;

/** Two projects get the same votes, so that the second place is shared; the first is clear. */
async function vote(call: Call): Promise<void> {
  const { people } = (await call('workspace.snapshot')) as { people: People };
  await call('prize.propose', quarter).catch(() => undefined);
  const { pitches, voting } = await demosOf(call);
  await call('vote.open', quarter);
  const [first, ...others] = Object.entries(pitches).filter(([, { members }]) => hasPeople(members));
  const prizeId = prizeNamed(voting, 'People’s choice');
  for (const voterId of Object.keys(people.people)) {
    const choices = [first, ...others]
      .flatMap((one) => (one && !(voterId in one[1].members) ? [one[0]] : []))
      .slice(0, 3);
    if (choices.length > 0) await call('vote.cast', { ...quarter, voterId, choices: { [prizeId]: choices } });
  }
  await call('vote.close', quarter);
  await call('reveal.begin', { ...quarter, prizeId });
}
interface People {
  readonly people: Record<string, { readonly name: string }>;
}

function prizeNamed({ prizes }: Hackathon['voting'], title: string): string {
  const found = prizes.find((prize) => prize.title === title);
  if (!found) throw new Error(`There is no prize “${title}”.`);
  return found.id;
}

const revealNext = (call: Call) => call('reveal.next', quarter);

export const SHOW_SCENES: readonly Scene[] = [
  { name: '00-draw', play: (call) => call('demo.draw', { ...quarter, seed: 'picture' }), laterMs: 5200 },
  { name: '01-before', play: nothing, laterMs: 120_000 },
  { name: '10-changeover', play: (call) => call('demo.next', quarter), laterMs: 12_000 },
  { name: '11-changeover-over', play: nothing, laterMs: 70_000 },
  { name: '20-running', play: (call) => call('demo.start', quarter), laterMs: 31_000 },
  { name: '21-last-minute', play: nothing, laterMs: 252_000 },
  { name: '22-last-seconds', play: nothing, laterMs: 291_000 },
  { name: '23-time-up', play: nothing, laterMs: 323_000 },
  { name: '24-paused', play: (call) => call('demo.pause', { ...quarter, reason: REASON }) },
  { name: '25-message', play: showMessage, laterMs: 100_000 },
  { name: '26-dark', play: (call) => call('demo.setBlackout', { ...quarter, isDark: true }) },
  { name: '30-next-team', play: callNext, laterMs: 5000 },
  { name: '40-break', play: playBreak, laterMs: 130_000 },
  { name: '41-break-over', play: nothing, laterMs: 905_000 },
  { name: '50-after', play: playToTheEnd },
  { name: '60-prize', play: vote },
  { name: '61-third', play: revealNext },
  { name: '62-second', play: revealNext },
  { name: '63-first', play: revealNext },
];

async function callNext(call: Call): Promise<void> {
  await call('demo.setBlackout', { ...quarter, isDark: false });
  await call('demo.hideMessage', quarter);
  await call('demo.finish', quarter);
}

/** Titles as long, and in as many scripts, as real ones are. Whoever pitched gives them. */
const HARD_TITLES = [
  'Fahrgastinformationssystemumstellungsankündigungsvereinfachungsprojekt',
  'A season timetable in one afternoon, copied from the last one and checked against holidays',
  '予約確認メールを必ず届ける、電話で問い合わせなくてもよいように',
  'تغيير موعد الرحلة من الهاتف في أي وقت، ودون الاتصال بالمكتب',
];

export async function giveHardTitles(call: Call): Promise<void> {
  const { actingPerson } = (await call('app.status')) as { actingPerson: string };
  const pitches = Object.entries((await demosOf(call)).pitches).filter(([, { members }]) =>
    hasPeople(members),
  );
  for (const [index, [pitchId, { pitchedBy }]] of pitches.entries()) {
    await call('session.actAs', { personId: pitchedBy });
    const title = HARD_TITLES[index % HARD_TITLES.length];
    await call('pitch.revise', { ...quarter, pitchId, changes: { title } });
  }
  await call('session.actAs', { personId: actingPerson });
}

/** Tells a page the snapshot as if what runs in it had begun so long ago, however slow this machine is. Before it is opened. */
export async function showLater(page: Page, agoMs: number): Promise<void> {
  await page.route('**/api/call', (route) => answerEarlier(route, agoMs));
}

async function answerEarlier(route: Route, agoMs: number): Promise<void> {
  // A connection that the app closes at this very moment is no fault of its: Playwright keeps them for the next call.
  const response = await route.fetch({ maxRetries: 3 });
  const reply = await response.json();
  const show = reply.value?.hackathons?.[SHOW_QUARTER]?.show as Running | undefined;
  if (show && agoMs > 0) {
    const parts = [...Object.values(show.slots), ...show.changeovers, ...Object.values(show.breaks)];
    const begun = parts.flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt]));
    const newest = Math.max(show.draw?.at ?? 0, ...begun);
    const byMs = newest - (Date.now() - agoMs);
    for (const part of parts) if (part.startedAt !== null) part.startedAt -= byMs;
    if (show.draw) show.draw.at -= byMs;
  }
  await route.fulfill({ response, json: reply });
}

/** What of a show has a beginning. */
interface Running {
  readonly slots: Record<string, Part>;
  readonly changeovers: Part[];
  readonly breaks: Record<string, Part>;
  readonly draw: { at: number } | null;
}
interface Part {
  startedAt: number | null;
}
