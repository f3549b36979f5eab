import { setImmediate as nextTurn } from 'node:timers/promises';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db';
import { enqueue } from '@/lib/jobs/queue';
import { writeTriage } from '@/lib/triage/bytes';
import {
  countChecked,
  getTriage,
  lastDecisionBefore,
  listDecisions,
  listExamples,
  type StoredTriage,
} from '@/lib/triage/data';
import { driftsOf } from '@/lib/triage/drift';
import { featuresOf } from '@/lib/triage/features';
import { logitOf, type TriageSettings } from '@/lib/triage/judge';
import { lessonsOf, newLessons, type Lesson } from '@/lib/triage/ledger';
import { rescoreWaiting } from '@/lib/triage/rescoring/mutations';
import { beginBars, newState, withBars, type TriageState } from '@/lib/triage/state';
import { holdPrecision } from '@/lib/triage/thresholds';
import { learnDecision, newTriage, type Triage } from '@/lib/triage/triage';
import { getSettings } from '@/lib/settings/data';

const second = 1_000;
/** A moderator may take a decision back for so long; it is learnt after that. */
const undoTime = 10 * second;
/** Decisions are learnt together in steps of this length: the weights are written as a whole. */
const step = 20 * second;
/** Longer than a transaction may last: what is older is in the log, or never will be. */
const settleTime = 60 * second;
const day = 86_400 * second;
/** The newest lessons that a rebuild learns: it must end while the newsroom waits for it. */
const mostLessons = 20_000;
const batch = 200;

/** Has what was decided learnt once it can no more be undone, with all that is decided about the same time. */
export async function learnSoon(tx: Tx, now: Date): Promise<void> {
  const due = Math.ceil((now.getTime() + undoTime) / step) * step;
  await enqueue(tx, {
    kind: 'learn-decisions',
    payload: {},
    key: `at ${due / second}`,
    runAt: new Date(due),
  });
}

/**
 * Learns what people have decided since the last time, each decision once, and scores anew what waits. Learns everything
 * anew when something was taken back, and once a day. Several processes may do it at once: who comes second begins again
 * from what the first has written. For the job and the command line alone.
 */
export async function learnDecisions(
  now: Date,
  { anew = false }: { anew?: boolean } = {},
): Promise<Triage> {
  let learnt: Triage | null = null;
  while (learnt === null) learnt = await learnOnce(now, anew);
  await rescoreWaiting(await getSettings());
  return learnt;
}

/** Null when another process was faster. */
async function learnOnce(now: Date, anew: boolean): Promise<Triage | null> {
  const before = await getTriage();
  const settings = await getSettings();
  const until = new Date(now.getTime() - undoTime);
  const { state } = before;
  const log = await listDecisions({ after: Math.max(state.from, state.floor), until });
  const learnt = new Set(state.learnt);
  const fresh = log.filter(({ id }) => !learnt.has(id));
  const added = await addedBy(before, fresh, until);
  const builtAt = state.builtAt === null ? 0 : Date.parse(state.builtAt);
  const isAnew = anew || added === null || !before.isReadable || now.getTime() - builtAt >= day;
  const lessons = isAnew
    ? lessonsOf(await listDecisions({ after: state.from, until })).slice(-mostLessons)
    : added;
  const triage = isAnew ? newTriage() : copyOf(before.triage);
  await learnAll(triage, lessons);

  const settled = new Date(now.getTime() - settleTime);
  const floor = Math.max(state.floor, state.from, await lastDecisionBefore(settled));
  const guarded = await guard(state, {
    ...{ triage, settings, now },
    lost: countOf(before.triage) - countOf(triage),
  });
  // A megabyte is not written to say that nothing has changed.
  if (!isAnew && fresh.length === 0 && guarded === state) return triage;
  const next: TriageState = {
    ...guarded,
    floor,
    learnt: log.flatMap(({ id }) => (id > floor ? id : [])),
    builtAt: isAnew ? now.toISOString() : state.builtAt,
  };
  const isStored = await store(state.version, { triage, state: next }, async (tx) => {
    const { off } = next;
    if (!off || off.at === state.off?.at) return;
    await recordAudit(tx, null, { action: 'triage.off', after: { why: off.why } });
  });
  return isStored ? triage : null;
}

/** What the new entries teach; null when they take back what was learnt. */
async function addedBy(
  { state }: StoredTriage,
  fresh: Awaited<ReturnType<typeof listDecisions>>,
  until: Date,
): Promise<Lesson[] | null> {
  if (fresh.length === 0) return [];
  const commentIds = [...new Set(fresh.map(({ commentId }) => commentId))];
  const isFresh = new Set(fresh.map(({ id }) => id));
  const all = await listDecisions({ after: state.from, until, commentIds });
  const known = all.filter(({ id }) => !isFresh.has(id));
  return newLessons(known, fresh);
}

const countOf = ({ model }: Triage) => model.good + model.bad;

/** The one that is kept is shared by all that happens in this process meanwhile. */
const copyOf = ({ model, record }: Triage): Triage => ({
  model: { ...model, pull: model.pull.slice(), seen: model.seen.slice() },
  record: { rejected: [...record.rejected], recent: [...record.recent] },
});

/** In batches, between which other work of the process has its turn. */
async function learnAll(triage: Triage, lessons: readonly Lesson[]): Promise<void> {
  for (let i = 0; i < lessons.length; i += batch) {
    for (const { text, signals, isBad } of await listExamples(lessons.slice(i, i + batch))) {
      learnDecision(triage, featuresOf(text, signals), isBad);
    }
    await nextTurn();
  }
}

type Guarded = { triage: Triage; settings: TriageSettings; lost: number; now: Date };

/** The state after the guard has looked whether the automatic rules may stay on; the same when nothing is to be changed. */
async function guard(
  state: TriageState,
  { triage, settings, lost, now }: Guarded,
): Promise<TriageState> {
  const next = withBars(state, triage, settings, await lastDecisionBefore(now));
  const hold = logitOf(settings.triageHoldPercent);
  const clear = logitOf(settings.triageClearPercent);
  if (next !== state || state.off || (hold === null && clear === null)) return next;
  // A rebuild may know fewer decisions than were counted before; those since the bars were set are as many as they were.
  const { precision, sinceDecision } = state.bars;
  const sinceCount = Math.max(0, state.bars.sinceCount - Math.max(0, lost));
  const right = hold === null ? null : holdPrecision(triage.record, hold);
  const since = countOf(triage) - sinceCount;
  const why = driftsOf({
    recent: since > 0 ? triage.record.recent.slice(-since) : [],
    audit: await countChecked(sinceDecision),
    hold: right && precision !== null ? { now: right.precision, whenChosen: precision } : null,
  });
  const off = why.length > 0 ? { at: now.toISOString(), why } : null;
  if (off === null && sinceCount === state.bars.sinceCount) return state;
  return { ...state, bars: { ...state.bars, sinceCount }, off };
}

type Storable = { triage: Triage; state: TriageState };

/** Writes weights and state together, so that a decision is either in both or in neither. False when another was faster. */
async function store(
  version: number,
  { triage, state }: Storable,
  also: (tx: Tx) => Promise<void>,
): Promise<boolean> {
  const weights = new Uint8Array(writeTriage(triage));
  return db.$transaction(async (tx) => {
    await tx.triageModel.createMany({
      data: { id: 1, weights: new Uint8Array(), state: newState() },
      skipDuplicates: true,
    });
    const { count } = await tx.triageModel.updateMany({
      where: { id: 1, state: { path: ['version'], equals: version } },
      data: { weights, state: { ...state, version: version + 1 }, decisions: countOf(triage) },
    });
    if (count > 0) await also(tx);
    return count > 0;
  });
}

/** Changes what is stored by hand, again and again until no job comes between. */
async function change(
  to: (stored: Storable) => Storable,
  also: (tx: Tx) => Promise<void>,
): Promise<void> {
  let isStored = false;
  while (!isStored) {
    const before = await getTriage();
    isStored = await store(before.state.version, to(before), also);
  }
}

/** Forgets all that was learnt; it begins with the next decision. Throws `forbidden`. */
export async function resetTriage(actor: Viewer | null, now: Date): Promise<void> {
  demand(actor, 'settings.edit');
  const settings = await getSettings();
  const last = await lastDecisionBefore(now);
  const triage = newTriage();
  const begun = { ...newState(), from: last, floor: last, builtAt: now.toISOString() };
  const state = { ...begun, ...beginBars(triage, settings, last) };
  await change(
    () => ({ triage, state }),
    (tx) => recordAudit(tx, actor, { action: 'triage.reset' }),
  );
  await rescoreWaiting(settings);
}

/** Switches the automatic rules on again after drift; what is compared with begins now. Throws `forbidden`. */
export async function resumeTriage(actor: Viewer | null, now: Date): Promise<void> {
  demand(actor, 'settings.edit');
  const settings = await getSettings();
  const last = await lastDecisionBefore(now);
  await change(
    ({ triage, state }) => ({
      triage,
      state: { ...state, ...beginBars(triage, settings, last) },
    }),
    (tx) => recordAudit(tx, actor, { action: 'triage.resume' }),
  );
}
