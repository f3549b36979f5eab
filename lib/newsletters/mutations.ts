import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { slugOf } from '@/lib/articles/slug';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db, type Tx } from '@/lib/db';
import { AppError, invalidField, isUniqueViolation } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/queue';
import { getDeskNewsletter } from '@/lib/newsletters/data';
import { nextMoment } from '@/lib/newsletters/rhythm';
import type { NewsletterFields } from '@/lib/newsletters/schema';
import { getSettings } from '@/lib/settings/data';

/** Adds a list. Throws `unauthenticated`, `forbidden`, `invalid` (an address that is taken). */
export async function addNewsletter(
  actor: Viewer | null,
  input: NewsletterFields,
  now: Date,
): Promise<{ id: number }> {
  demand(actor, 'newsletter.manage');
  const fields = rowOf(input);
  return claimingAddress(() =>
    db.$transaction(async (tx) => {
      await demandSection(tx, fields.sectionId);
      const { id } = await tx.newsletter.create({ data: fields, select: { id: true } });
      await setNextMoment(tx, id, now);
      await recordAudit(tx, actor, {
        action: 'newsletter.add',
        target: { kind: 'newsletter', id },
        after: factsOf(fields),
      });
      await expireInTx(tx, [tags.newsletters()]);
      return { id };
    }),
  );
}

/** Changes a list, or switches it on or off. Throws `unauthenticated`, `forbidden`, `not_found`, `invalid`, `conflict`. */
export async function changeNewsletter(
  actor: Viewer | null,
  { id, version, ...input }: NewsletterFields & { id: number; version: number },
  now: Date,
): Promise<void> {
  demand(actor, 'newsletter.manage');
  const fields = rowOf(input);
  await claimingAddress(() =>
    db.$transaction(async (tx) => {
      const before = await getDeskNewsletter(id, tx);
      if (!before) throw new AppError('not_found', 'There is no such newsletter.');
      await demandSection(tx, fields.sectionId);
      const { count } = await tx.newsletter.updateMany({
        where: { id, version },
        data: { ...fields, nextAt: null, version: { increment: 1 } },
      });
      if (count === 0)
        throw new AppError(
          'conflict',
          'A colleague has changed this newsletter meanwhile. Load the page again.',
        );
      await setNextMoment(tx, id, now);
      await recordAudit(tx, actor, {
        action: 'newsletter.change',
        target: { kind: 'newsletter', id },
        before: factsOf(before),
        after: factsOf(fields),
      });
      await expireInTx(tx, [tags.newsletters()]);
    }),
  );
}

/** When the list goes out next by itself is kept with it, and a job is put in for that moment. */
export async function setNextMoment(tx: Tx, id: number, now: Date): Promise<void> {
  const list = await tx.newsletter.findUniqueOrThrow({
    where: { id },
    select: { kind: true, isActive: true, sendMinute: true, weekday: true, timeZone: true },
  });
  const { timeZone } = await getSettings();
  const nextAt =
    list.isActive && list.kind !== 'BREAKING'
      ? nextMoment(list, now, list.timeZone ?? timeZone)
      : null;
  await tx.newsletter.update({ where: { id }, data: { nextAt }, select: { id: true } });
  if (nextAt) await enqueueBuild(tx, { newsletterId: id, nextAt });
}

/** The job of one moment; twice is once. The moment is in its key, so that a job never stands in its own way. */
export const enqueueBuild = (
  tx: Tx,
  { newsletterId, nextAt }: { newsletterId: number; nextAt: Date },
): Promise<void> =>
  enqueue(tx, {
    kind: 'build-newsletter',
    payload: { newsletterId },
    key: `${newsletterId}:${nextAt.getTime()}`,
    runAt: nextAt,
  });

type Row = Omit<NewsletterFields, 'sendAt' | 'isActive'> & {
  sendMinute: number;
  isActive: boolean;
};

function rowOf({ sendAt, isActive, slug, ...rest }: NewsletterFields): Row {
  const address = slugOf(slug || rest.name);
  if (address === '') throw invalidField('slug', 'An address of letters or digits.');
  return { ...rest, slug: address, sendMinute: sendAt, isActive: isActive === 'yes' };
}

type Facts = Pick<Row, 'slug' | 'kind' | 'sectionId' | 'sendMinute' | 'weekday' | 'isActive'>;
const factsOf = ({ slug, kind, sectionId, sendMinute, weekday, isActive }: Facts) => ({
  ...{ slug, kind, sectionId, sendMinute, weekday, isActive },
});

async function demandSection(tx: Tx, id: number | null): Promise<void> {
  if (id === null) return;
  if (!(await tx.section.findUnique({ where: { id }, select: { id: true } })))
    throw invalidField('sectionId', 'There is no such section any more.');
}

async function claimingAddress<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw invalidField('slug', 'Another newsletter has this address.');
  }
}
