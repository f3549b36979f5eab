import { documentText } from '@/lib/articles/document';
import { callBackStory } from '@/lib/articles/mutations';
import { lockStory } from '@/lib/articles/row/mutations';
import { isPublic } from '@/lib/articles/visibility';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/queue';
import { getSettings } from '@/lib/settings/data';
import { alsoSaying, findItem, getVersion } from '@/lib/wire/items/data';
import { tellDesk } from '@/lib/wire/notices/mutations';
import { ruleFor } from '@/lib/wire/rules';
import type { WireContent } from '@/lib/wire/schema';
import { goesBefore, keyOf, placeOf, statusOf, versionIn } from '@/lib/wire/versions';
import type { Prisma } from '@/prisma/generated/client';

/** What became of an item that came: the first version, a newer one, one that is older than what is here, or one that is here. */
export type Outcome = 'new' | 'update' | 'older' | 'known';
export type Received = {
  id: number;
  guid: string;
  version: string;
  status: WireContent['status'];
  outcome: Outcome;
  /** The story that was made of it. */
  storyId: number | null;
};

/** What the queue shows and finds of a version. */
function columnsOf(content: WireContent, locale: string, now: Date) {
  const { service, kind, headline, slugline, standfirst, urgency, subjects, genres } = content;
  const words = [...subjects, ...genres].flatMap(({ code, name }) => [code, name]);
  return {
    ...{ service, kind, headline, slugline, standfirst, urgency },
    status: statusOf(content),
    bodyText: documentText(content.body),
    language: content.language ?? locale,
    subjects: [...new Set(words.filter(Boolean))],
    embargoUntil: content.embargoUntil === null ? null : new Date(content.embargoUntil),
    sentAt: content.sentAt === null ? now : new Date(content.sentAt),
  };
}

/**
 * Takes one version of an item in, in one transaction. Whatever order versions come in, the newest by the agency's count
 * stands; one that is here already changes nothing. A kill takes the story that was made of the item from readers at once,
 * and whatever other story says what it calls back. Called by the machine: who may send was asked before.
 */
export function receiveItem(content: WireContent, now: Date): Promise<Received> {
  return db.$transaction(async (tx) => {
    const settings = await getSettings(tx);
    const columns = columnsOf(content, settings.locale, now);
    const called = (await findItem(tx, content))?.guid ?? content.guid;
    const others = content.status === 'canceled' ? await alsoSaying(tx, content.guid, called) : [];
    await tx.wireItem.createMany({
      data: [{ guid: called, ...columns, receivedAt: now, changedAt: now }],
      skipDuplicates: true,
    });
    await tx.$queryRaw`
      select 1 from wire_item where guid = any(${[called, ...others]}) order by id for update`;
    const filing = { content, columns, wireRules: settings.wireRules, now };
    const received = await fileUnder(tx, called, filing);
    for (const other of others) await fileUnder(tx, other, filing);
    return received;
  });
}

type Filing = {
  content: WireContent;
  columns: ReturnType<typeof columnsOf>;
  wireRules: Parameters<typeof ruleFor>[0];
  now: Date;
};

/** Files a version under the item of this name, which is locked, with what follows for the story that was made of that. */
async function fileUnder(
  tx: Tx,
  called: string,
  { content, columns, wireRules, now }: Filing,
): Promise<Received> {
  const { guid, replaces = [] } = content;
  const item = await tx.wireItem.findUniqueOrThrow({
    where: { guid: called },
    select: { id: true, guid: true, names: true, currentId: true, takenId: true, storyId: true },
  });
  const version = versionIn(item, content);
  const answer = { id: item.id, guid, version, status: content.status, storyId: item.storyId };
  const made = await tx.wireVersion.createManyAndReturn({
    data: [
      {
        ...{ itemId: item.id, version, status: columns.status, receivedAt: now },
        content: content as unknown as Prisma.InputJsonObject,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (made.length === 0) return { ...answer, outcome: 'known' };
  const isNewest = await isNewerThan(tx, item, content, now);
  const others = [guid, ...replaces].filter((name) => name !== item.guid);
  const rule = item.currentId === 0 ? ruleFor(wireRules, content) : null;
  await tx.wireItem.update({
    where: { id: item.id },
    data: {
      versionCount: { increment: 1 },
      names: [...new Set([...item.names, ...others])],
      ...(isNewest && { ...columns, currentId: made[0]!.id, isRead: false, changedAt: now }),
      ...(rule && { section: rule.section }),
    },
    select: { id: true },
  });
  if (!isNewest) return { ...answer, outcome: 'older' };
  await followUp(tx, item, content, now);
  if (rule?.isDraft && content.status === 'usable' && content.kind === 'text')
    await enqueue(tx, { kind: 'draft-wire', payload: { itemId: item.id }, key: `${item.id}` });
  return { ...answer, outcome: item.currentId === 0 ? 'new' : 'update' };
}

type Standing = { currentId: number; takenId: number | null };

async function isNewerThan(
  tx: Tx,
  { currentId, takenId }: Standing,
  content: WireContent,
  now: Date,
): Promise<boolean> {
  if (currentId === 0) return true;
  const { content: before, receivedAt } = await getVersion(tx, currentId);
  const isAsked = takenId !== null && content.status === 'canceled';
  const takenGuid = isAsked ? (await getVersion(tx, takenId)).content.guid : null;
  return goesBefore(placeOf(content, now), { current: placeOf(before, receivedAt), takenGuid });
}

/** What a new version means for the story that was made of the item. */
async function followUp(
  tx: Tx,
  { id, storyId, currentId }: { id: number; storyId: number | null; currentId: number },
  content: WireContent,
  now: Date,
): Promise<void> {
  const isKill = content.status === 'canceled';
  if (isKill && currentId !== 0)
    await recordAudit(tx, null, {
      action: 'wire.kill',
      target: { kind: 'wire', id },
      after: { version: keyOf(content), story: storyId },
    });
  if (storyId === null) {
    // Such a kill may be an item of its own that names no other: somebody has to look which story is meant.
    if (currentId === 0 && content.isKilledInWords)
      await tellDesk(tx, { itemId: id, headline: content.headline, what: 'killed-unknown' });
    return;
  }
  // Whoever schedules it at this moment has looked at the item as it was.
  const story = await lockStory(tx, storyId);
  const wasPublic = isPublic(story, now);
  const isDue = story.status === 'SCHEDULED' && (story.publishedAt ?? now) > now;
  const mayNot = content.status === 'withheld' || isEarlier(story, content);
  // Until the agency says otherwise it does not go out by itself.
  if (isKill || (isDue && mayNot)) await callBackStory(tx, storyId);
  if (isKill || wasPublic || story.status === 'SCHEDULED')
    await tellDesk(tx, {
      itemId: id,
      headline: content.headline,
      what: isKill ? (wasPublic ? 'killed-live' : 'killed') : wasPublic ? 'update-live' : 'update',
    });
}

/** Whether a story would reach readers before the embargo of its item ends. */
const isEarlier = (story: { publishedAt: Date | null }, { embargoUntil }: WireContent): boolean =>
  embargoUntil !== null && story.publishedAt !== null && story.publishedAt < new Date(embargoUntil);

/** Puts an item aside, or takes it up again. Throws `forbidden`, `not_found`. */
export async function setAside(
  actor: Viewer | null,
  { id, isAside }: { id: number; isAside: boolean },
  now: Date,
): Promise<void> {
  demand(actor, 'wire.use');
  const { count } = await db.wireItem.updateMany({
    where: { id },
    data: { setAsideAt: isAside ? now : null },
  });
  if (count === 0) throw new AppError('not_found', 'There is no such item.');
}

/** Notes that somebody has the newest version before them. */
export async function markRead(id: number): Promise<void> {
  await db.wireItem.updateMany({ where: { id, isRead: false }, data: { isRead: true } });
}

/** Takes items away that nobody used, with their versions, so many days after their last. */
export async function sweepWire(now: Date): Promise<void> {
  const { wireDays } = await getSettings();
  const changedAt = { lt: new Date(now.getTime() - wireDays * 24 * 3_600_000) };
  await db.wireItem.deleteMany({ where: { changedAt, storyId: null } });
}
