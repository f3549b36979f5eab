import { setImmediate as nextTurn } from 'node:timers/promises';
import { db } from '@/lib/db';
import { readFindings } from '@/lib/moderation/schema';
import { getJudge } from '@/lib/triage/data';
import type { Judge, TriageSettings } from '@/lib/triage/judge';
import { refound, type Waiting } from '@/lib/triage/rescoring/refound';

const batch = 100;

/**
 * Scores the comments that wait as the triage sees them now, and says why anew. What has been edited or decided in between
 * is left alone. Done twice it changes nothing.
 */
export async function rescoreWaiting(settings: TriageSettings): Promise<void> {
  const judge = await getJudge(settings);
  let after = 0;
  for (;;) {
    const rows = await db.comment.findMany({
      where: { status: 'PENDING', id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true, revision: true, body: true, phase: true, findings: true, score: true },
    });
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
    await rescore(judge, rows);
    await nextTurn();
  }
}

type Row = Omit<Waiting, 'findings'> & { id: number; revision: number; findings: unknown };

async function rescore(judge: Judge | null, rows: readonly Row[]): Promise<void> {
  const changed = rows.flatMap(({ id, revision, ...row }) => {
    const found = refound(judge, { ...row, findings: readFindings(row.findings) });
    return found ? [{ id, revision, ...found }] : [];
  });
  if (changed.length === 0) return;
  await db.$executeRaw`
    update "comment" c set "score" = n."score", "findings" = n."findings"
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      as n("id" int, "revision" int, "score" real, "findings" jsonb)
    where c."id" = n."id" and c."revision" = n."revision" and c."status" = 'PENDING'`;
}
