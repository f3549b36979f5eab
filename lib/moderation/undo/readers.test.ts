import { beforeEach, expect, it } from 'vitest';
import { listOwnComments } from '@/lib/account/data';
import { listRefusedBy } from '@/lib/appeals/data';
import { viewerOf } from '@/lib/auth/data';
import { getOwnComment } from '@/lib/comments/data';
import { db } from '@/lib/db';
import { countQueue, getQueueItem } from '@/lib/moderation/data';
import { getHistory } from '@/lib/moderation/history/data';
import { getMember } from '@/lib/moderation/members/data';
import { decideComment } from '@/lib/moderation/mutations';
import { getReporterRecord, weighOpenReports } from '@/lib/moderation/reports/data';
import { addReport } from '@/lib/moderation/reports/mutations';
import { getReport } from '@/lib/moderation/transparency/data';
import { undoDecision } from '@/lib/moderation/undo/mutations';
import { listNotifications } from '@/lib/notifications/data';
import { lessonsOf } from '@/lib/triage/ledger';
import { countChecked, listDecisions } from '@/lib/triage/data';
import { makeComment, makeDecision, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const november = { start: new Date('2026-11-01'), end: new Date('2026-12-01') };
const period = { ...november, from: '2026-11', to: '2026-11', months: ['2026-11'] };

beforeEach(() => resetDatabase());

/** What everybody who reads the log of decisions makes of it now. */
async function readAll(
  { id, author, reporter, story }: Awaited<ReturnType<typeof makeScene>>,
  moderatorId: number,
) {
  const { decisions, decisionTimes, reports, reportTimes } = await getReport(period, 'UTC');
  const { weekApproved, weekRejected } = await getHistory({
    ...{ authorId: author.id, storyId: story.id, bodyHash: 'another', now: later(20) },
  });
  const item = await getQueueItem(id);
  const [own] = (await listOwnComments(author.id, {})).comments;
  return {
    lessons: lessonsOf(await listDecisions({ after: 0, until: later(60) })).length,
    checked: await countChecked(0),
    report: decisions.map(({ by, outcome, count }) => [by, outcome, count]),
    reportTimes: [decisionTimes.length, reportTimes.length],
    reports: reports.map(({ outcome, count }) => [outcome, count]),
    rate: [weekApproved, weekRejected],
    member: (await getMember(author.id, later(20)))!.comments,
    card: [item!.lastDecision?.by, item!.author!.rejected, item!.isJudged, item!.reports.length],
    queue: await countQueue(),
    reporter: await getReporterRecord(reporter.id),
    isDecided: (await db.$transaction((tx) => weighOpenReports(tx, id))).isDecided,
    isBarred: (await listRefusedBy(moderatorId, [id])).has(id),
    told: (await listNotifications(author.id, { now: later(60) })).items.length,
    own: [own!.status, own!.reason],
    page: (await getOwnComment(author.id, id))!.refusal,
  };
}

/** A comment that the triage left for a check, reported by a member. */
async function makeScene() {
  const story = await makeStory({ publishedAt: later(-86_400) });
  const [author, reporter] = [await makeUser(), await makeUser()];
  const comment = await makeComment({ story, author, status: 'PENDING', createdAt: later(-60) });
  await makeDecision({
    ...{ comment, phase: 'triage_check', toStatus: 'PENDING', createdAt: later(-60) },
  });
  const report = { commentId: comment.id, revision: 1, note: '', reason: 'abusive' } as const;
  await db.$transaction((tx) =>
    addReport(tx, { ...report, wantsOutcome: true, reporterId: reporter.id }, later(-30)),
  );
  return { id: comment.id, story, author, reporter };
}

it.each(['reject', 'spam', 'approve'] as const)(
  'a decision to %s that was taken back counts nowhere',
  async (decision) => {
    const scene = await makeScene();
    const nora = viewerOf(await makeUser({ role: 'MODERATOR', name: 'Nora' }), { now });
    const before = await readAll(scene, nora.id);
    expect(before).toMatchObject({
      ...{ lessons: 0, checked: { audited: 0, rejected: 0 }, rate: [0, 0], isDecided: false },
      ...{ report: [['rule', 'held', 1]], reportTimes: [0, 0], reports: [['open', 1]] },
      ...{ reporter: { right: 0, wrong: 0 }, isBarred: false, told: 0, own: ['PENDING', null] },
    });
    const reason = decision === 'reject' ? ({ reason: 'abusive' } as const) : {};
    const { version } = await decideComment(
      ...([nora, scene.id, { decision, ...reason, version: 1 }, now] as const),
    );
    const made = await readAll(scene, nora.id);
    const isBad = decision !== 'approve';
    expect(made).toMatchObject({
      ...{ lessons: 1, checked: { audited: 1, rejected: isBad ? 1 : 0 }, isBarred: isBad },
      ...{ rate: isBad ? [0, 1] : [1, 0], isDecided: true },
      told: 1,
      ...{ reporter: isBad ? { right: 1, wrong: 0 } : { right: 0, wrong: 1 } },
      ...{ reportTimes: [2, 2], card: ['Nora', isBad ? 1 : 0, true, 0] },
    });
    await undoDecision(nora, { id: scene.id, version }, later(9));
    expect(await readAll(scene, nora.id)).toEqual(before);
  },
);
