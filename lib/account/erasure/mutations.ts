import { recordAudit } from '@/lib/audit/mutations';
import { addressMailsOf } from '@/lib/auth/address/mutations';
import { expireInTx } from '@/lib/cache/expire';
import { conversationTags, tags } from '@/lib/cache/tags';
import { commentHash } from '@/lib/comments/text';
import { db, type Tx } from '@/lib/db';
import { weighReports } from '@/lib/moderation/reports/mutations';
import { notifyReporters } from '@/lib/notifications/outcomes/mutations';

/**
 * Erases somebody who asked for it and has not taken it back, once that is due; else changes nothing and gives false. What
 * is theirs goes from every table; what others hang on stays without them. docs/data.md says what becomes of each field.
 * For the job alone.
 */
export async function eraseAccount(userId: number, now: Date): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      // The lock keeps a sign-in, a comment and a change of mind away until all is gone.
      await tx.$queryRaw`select 1 from "user" where "id" = ${userId} for update`;
      const user = await tx.user.findUnique({
        where: { id: userId },
        select: {
          email: true,
          eraseAt: true,
          // Only whoever reads there could use them; an address that was asked for alone may be a stranger's.
          tokens: { where: { usedAt: { not: null } }, select: { email: true } },
        },
      });
      if (!user?.eraseAt || user.eraseAt > now) return false;
      const { email } = user;
      const addresses = [email, ...user.tokens.map((token) => token.email)];
      const stale = [
        ...(await takeLikesBack(tx, userId)),
        ...(await removeComments(tx, userId, now)),
        ...(await loosenByline(tx, userId)),
      ];
      await removeTraces(tx, { userId, email, addresses, now });
      const reported = await tx.commentReport.findMany({
        where: {
          reporterId: userId,
          settledAt: null,
          comment: { OR: [{ authorId: null }, { authorId: { not: userId } }] },
        },
        select: { commentId: true },
        orderBy: { commentId: 'asc' },
      });
      // Whatever refers to the person goes or lets go of them by its foreign key.
      await tx.user.delete({ where: { id: userId }, select: { id: true } });
      // Their reports went with them and weigh nothing any more.
      for (const { commentId } of reported) await weighReports(tx, commentId, now);
      // Entries outlive whom they name, but not from where: the database lets that go once the person has gone.
      await tx.auditEntry.updateMany({
        where: { actorId: userId, address: { not: null } },
        data: { address: null },
      });
      await recordAudit(tx, null, {
        action: 'account.erase',
        target: { kind: 'user', id: userId },
      });
      await expireInTx(tx, stale);
      return true;
    },
    { timeout: 60_000 },
  );
}

async function takeLikesBack(tx: Tx, userId: number): Promise<string[]> {
  const liked = await tx.comment.findMany({
    where: { likes: { some: { userId } } },
    select: { storyId: true },
    distinct: ['storyId'],
  });
  await tx.comment.updateMany({
    where: { likes: { some: { userId } } },
    data: { likeCount: { decrement: 1 } },
  });
  await tx.commentLike.deleteMany({ where: { userId } });
  return liked.map(({ storyId }) => tags.comments(storyId));
}

/** Comments nobody has answered are removed; the others lose name and words and keep their place. */
async function removeComments(tx: Tx, userId: number, now: Date): Promise<string[]> {
  const stories = await tx.story.findMany({
    where: { comments: { some: { authorId: userId } } },
    select: { id: true, slug: true },
  });
  await tellReporters(tx, userId, now);
  // From the ends of the threads upwards: what was answered by their own comment only, goes as well.
  for (let count = 1; count > 0;) {
    ({ count } = await tx.comment.deleteMany({
      where: { authorId: userId, replies: { none: {} } },
    }));
  }
  const theirs = { comment: { authorId: userId } };
  await tx.commentRevision.deleteMany({ where: theirs });
  await tx.commentReport.updateMany({
    where: { ...theirs, settledAt: null },
    data: { settledAt: now },
  });
  await tx.comment.updateMany({
    where: { authorId: userId },
    data: {
      status: 'DELETED',
      authorId: null,
      guestName: null,
      body: '',
      bodyHash: commentHash(''),
      findings: [],
      ...{
        phase: null,
        score: null,
        reportWeight: 0,
        reportedAt: null,
        pickedAt: null,
        pickedById: null,
      },
      editedAt: null,
      decidedAt: now,
      version: { increment: 1 },
    },
  });
  return stories.flatMap(conversationTags);
}

/** Who reported them, and wants to hear of it, hears that they are gone; never the person themself. */
async function tellReporters(tx: Tx, userId: number, now: Date): Promise<void> {
  const reported = await tx.comment.findMany({
    where: { authorId: userId, reports: { some: { settledAt: null, wantsOutcome: true } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id: commentId } of reported)
    await notifyReporters(tx, { commentId, outcome: 'removed', actorId: userId }, now);
}

/** Bylines are the publication's: the profile stays where it has stories, as of somebody without an account. */
async function loosenByline(tx: Tx, userId: number): Promise<string[]> {
  const profile = await tx.authorProfile.findUnique({
    where: { userId },
    select: { id: true, slug: true, stories: { select: { storyId: true }, take: 1 } },
  });
  if (!profile || profile.stories.length > 0) return [];
  await tx.authorProfile.delete({ where: { id: profile.id }, select: { id: true } });
  return [tags.author(profile.slug)];
}

type Traces = {
  userId: number;
  /** Theirs until now; by this alone goes what they may have left to somebody else with an address. */
  email: string;
  /** All that were theirs, as far as it is known. */
  addresses: string[];
  now: Date;
};

/** What knows the person by number or address without a foreign key: mails and other jobs, challenges, counts, drafts. */
async function removeTraces(tx: Tx, { userId, email, addresses, now }: Traces): Promise<void> {
  await tx.$executeRaw`
    delete from job where payload->>'to' = any(${addresses}) or payload->>'email' = any(${addresses})
      or payload->'userId' = to_jsonb(${userId}::int) or starts_with(key, ${addressMailsOf(userId)})`;
  await tx.challenge.deleteMany({ where: { OR: [{ userId }, { expiresAt: { lte: now } }] } });
  // Counts are forgotten when their time is over; one of this address at once. Whose drafts are is not known, only how old.
  await tx.$executeRaw`
    delete from rate_window where "resetAt" <= now()
      or ${email} = any(string_to_array(translate(key, '|', ':'), ':'))`;
  await tx.commentDraft.deleteMany({ where: { expiresAt: { lte: now } } });
  // With every list that they are on and what was sent there; a change of address took it along.
  await tx.subscriber.deleteMany({ where: { email } });
  // Those shared with the newsroom are at work there, and stay.
  await tx.savedFilter.deleteMany({ where: { userId, isShared: false } });
}
