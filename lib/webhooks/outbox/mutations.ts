import { publicStoriesSql } from '@/lib/articles/visibility';
import { db, type Tx } from '@/lib/db';
import { enqueue, workerWoken, type JobPayloads, type RefiledField } from '@/lib/jobs/queue';
import type { StoryTold } from '@/lib/webhooks/schema';
import { Prisma } from '@/prisma/generated/client';

/** Tells every webhook that asked for it what has become of a story, with the commit of the change. */
export async function tellOfStory(tx: Tx, told: StoryTold | null): Promise<void> {
  if (!told) return;
  await tx.$executeRaw`select tell_webhooks(${told.event}, ${JSON.stringify(told.facts)}::jsonb)`;
}

const refiled = 'story.updated';
/** Stories of one job, which is done in well under a second. */
const refiledAtOnce = 500;

/**
 * The same of every story that readers have among those `of` chooses (a condition on `story s`), when a section, topic or
 * author that they are filed under goes: by jobs, as there may be tens of thousands. Where no webhook asks, no story is
 * looked at.
 */
export async function queueRefiled(
  tx: Tx,
  { of, changed, now }: { of: Prisma.Sql; changed: RefiledField; now: Date },
): Promise<void> {
  await tx.$executeRaw`
    with told as (
      select s.id, (row_number() over (order by s.id) - 1) / ${refiledAtOnce}::int as part
      from story s
      where exists (
        select 1 from webhook w where w."isActive" and not w."isCheck" and ${refiled} = any (w.events))
      and ${of} and ${toldOf(now)}
    ), put as (
      insert into job (kind, payload)
      select 'tell-refiled', jsonb_build_object('storyIds', jsonb_agg(id order by id), 'changed', ${changed}::text)
      from told group by part order by part
      returning 1
    ) select ${workerWoken} from put limit 1`;
}

/** Tells of a part of them: of those that readers have still. */
export async function tellRefiled(
  { storyIds, changed }: JobPayloads['tell-refiled'],
  now: Date,
): Promise<void> {
  await db.$executeRaw`
    select count(tell_webhooks(${refiled}, jsonb_build_object(
      'storyId', s.id, 'changed', jsonb_build_array(${changed}::text), 'tellsReaders', false)))
    from story s where s.id = any(${storyIds}::int[]) and ${toldOf(now)}`;
}

/** One that is due and not yet noted as out will be told of as that. */
const toldOf = (now: Date) => Prisma.sql`s.status = 'PUBLISHED' and ${publicStoriesSql(now)}`;

/**
 * Puts one telling of one webhook into the log and asks the worker for it. What happens to comments is put down by triggers
 * (tell_webhooks in the database), in the transaction of the change.
 */
export async function queueDelivery(
  tx: Tx,
  webhookId: number,
  { event, payload }: { event: string; payload: object },
  now: Date,
): Promise<void> {
  const { id } = await tx.webhookDelivery.create({
    data: { webhookId, event, payload, createdAt: now },
    select: { id: true },
  });
  await enqueue(tx, { kind: 'deliver-webhook', payload: { deliveryId: id, attempt: 1 } });
}
