import { db, type Tx } from '@/lib/db';
import { readTriage } from '@/lib/triage/bytes';
import { judgeOf, type Judge, type TriageSettings } from '@/lib/triage/judge';
import type { LogEntry } from '@/lib/triage/ledger';
import { reportOf } from '@/lib/triage/report';
import { signalsOf } from '@/lib/triage/signals';
import { isOff, newState, readState, type TriageState } from '@/lib/triage/state';
import { getSettings } from '@/lib/settings/data';
import { newTriage, type Example, type Triage } from '@/lib/triage/triage';

/** The triage of the site with the state that was stored with it. Not to be changed: a process shares it. */
export type StoredTriage = {
  triage: Triage;
  state: TriageState;
  /** False when the stored weights are of another version: then they are to be built anew. */
  isReadable: boolean;
};

type Kept = StoredTriage & { of: string };
/** Read once a process and kept until it is learnt on: it is a megabyte. */
let kept: Kept | null = null;

/** The triage as it is stored. Asks for its version each time, and reads the weights only when that has changed. */
export async function getTriage(client: Tx = db): Promise<StoredTriage> {
  const row = await client.triageModel.findUnique({
    where: { id: 1 },
    select: { state: true, updatedAt: true },
  });
  if (!row) return { triage: newTriage(), state: newState(), isReadable: false };
  const state = readState(row.state);
  // The time too: a restored backup may have the same version with other weights.
  const of = `${state.version} ${row.updatedAt.toISOString()}`;
  if (kept?.of === of) return kept;
  const read = await client.triageModel.findUniqueOrThrow({
    where: { id: 1 },
    select: { weights: true, state: true, updatedAt: true },
  });
  const triage = readTriage(read.weights);
  const newest = readState(read.state);
  kept = {
    of: `${newest.version} ${read.updatedAt.toISOString()}`,
    triage: triage ?? newTriage(),
    state: newest,
    isReadable: triage !== null,
  };
  return kept;
}

/** The triage as the pipeline asks it; null while it has seen too little. */
export async function getJudge(settings: TriageSettings, client: Tx = db): Promise<Judge | null> {
  const { triage, state } = await getTriage(client);
  return judgeOf(triage, settings, isOff(state, settings));
}

type Row = {
  id: number;
  commentId: number;
  revision: number;
  toStatus: string;
  undoesId: number | null;
};

const entryOf = ({ id, commentId, revision, toStatus, undoesId }: Row): LogEntry => ({
  id,
  commentId,
  revision,
  by: 'person',
  outcome: toStatus === 'APPROVED' ? 'approved' : toStatus === 'PENDING' ? 'open' : 'rejected',
  undoes: undoesId,
});

type LogQuery = {
  /** Not those up to this one. */
  after: number;
  /** Not those of a later moment. */
  until: Date;
  /** Only what concerns these comments. */
  commentIds?: number[];
};

/**
 * What people have decided about texts, in the order of the log: not what a rule decided, not what was deleted (mostly by
 * its author), and not what fell with the rest when all recent comments of a member were rejected.
 */
export async function listDecisions(
  { after, until, commentIds }: LogQuery,
  client: Tx = db,
): Promise<LogEntry[]> {
  const rows = await client.$queryRaw<Row[]>`
    select d."id", d."commentId", d."revision", d."toStatus"::text as "toStatus", d."undoesId"
    from "decision" d
    where d."id" > ${after} and d."createdAt" <= ${until} and d."phase" is null and d."toStatus" <> 'DELETED'
      and (${commentIds === undefined} or d."commentId" = any(${commentIds ?? []}::int[]))
      and not exists (
        select 1 from "comment" c join "sanction" s on s."userId" = c."authorId"
        where c."id" = d."commentId" and s."action" = 'REJECT_RECENT' and d."toStatus" = 'REJECTED'
          and s."actorId" is not distinct from d."actorId" and s."reason" = d."note"
          and c."createdAt" between s."since" and s."createdAt" and d."createdAt" >= s."createdAt"
      )
    order by d."id"`;
  return rows.map(entryOf);
}

/** The number of the newest decision of this moment or before; 0 when there is none. */
export async function lastDecisionBefore(moment: Date, client: Tx = db): Promise<number> {
  const row = await client.decision.findFirst({
    where: { createdAt: { lte: moment } },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return row?.id ?? 0;
}

/**
 * The texts of these lessons as they were decided on, in their order, with the phase that objected first. What has been
 * erased since is left out.
 */
export async function listExamples(
  lessons: readonly (LogEntry & { isBad: boolean })[],
  client: Tx = db,
): Promise<Example[]> {
  const rows = await client.$queryRaw<
    { commentId: number; revision: number; body: string; phase: string | null }[]
  >`
    select r."commentId", r."revision", r."body", (
      select d."phase" from "decision" d
      where d."commentId" = r."commentId" and d."revision" = r."revision" and d."phase" is not null
      order by d."id" limit 1
    ) as "phase"
    from "comment_revision" r
    join unnest(${lessons.map(({ commentId }) => commentId)}::int[], ${lessons.map(({ revision }) => revision)}::int[])
      as l("commentId", "revision") using ("commentId", "revision")`;
  const texts = new Map(rows.map((row) => [`${row.commentId}.${row.revision}`, row]));
  return lessons.flatMap(({ commentId, revision, isBad }) => {
    const row = texts.get(`${commentId}.${revision}`);
    return row ? [{ text: row.body, signals: signalsOf(row.phase), isBad }] : [];
  });
}

/** What became of the newest comments that were read although they might have passed, since a decision. */
export async function countChecked(
  since: number,
  client: Tx = db,
): Promise<{ audited: number; rejected: number }> {
  const [row] = await client.$queryRaw<[{ audited: number; rejected: number }]>`
    select count(*)::int as "audited",
      (count(*) filter (where last."toStatus" <> 'APPROVED'))::int as "rejected"
    from (
      select said."toStatus" from "decision" d
      cross join lateral (
        select h."toStatus" from "decision" h
        where h."commentId" = d."commentId" and h."revision" = d."revision" and h."phase" is null
          and h."toStatus" <> 'DELETED'
        order by h."id" desc limit 1
      ) said
      where d."phase" = 'triage_check' and d."id" > ${since} and said."toStatus" <> 'PENDING'
      order by d."id" desc limit 300
    ) last`;
  return row;
}

/** How many comments the triage has let through and held by itself since a decision. */
async function countByItself(since: number): Promise<{ cleared: number; held: number }> {
  const of = (phase: string) => db.decision.count({ where: { phase, id: { gt: since } } });
  const [cleared, held] = await Promise.all([of('triage_clear'), of('triage')]);
  return { cleared, held };
}

/** How well the triage does on this site, and what it has done by itself since the bars are as they are. */
export async function getTriageReport(settings: TriageSettings) {
  const stored = await getTriage();
  const { sinceDecision } = stored.state.bars;
  const [checked, byItself] = await Promise.all([
    countChecked(sinceDecision),
    countByItself(sinceDecision),
  ]);
  return { ...reportOf(stored, settings), checked, byItself };
}

/** Why drift has switched off what the triage does by itself; null while it has not. */
export async function getTriageDrift(): Promise<TriageState['off']> {
  const [{ state }, settings] = await Promise.all([getTriage(), getSettings()]);
  return isOff(state, settings) ? state.off : null;
}
