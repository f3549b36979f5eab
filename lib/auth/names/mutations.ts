import { recordAudit } from '@/lib/audit/mutations';
import { demandFreeName } from '@/lib/auth/names/data';
import { daysBetweenNames, nextNameChange } from '@/lib/auth/names/next-change';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { longDateTime } from '@/lib/dates';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { getSettings } from '@/lib/settings/data';

/**
 * Changes the own name, at most every 14 days; the same name again is no change. Throws `forbidden`, and `invalid` when
 * it is too early or the name is not to be had.
 */
export async function changeName(actor: Viewer | null, name: string, now: Date): Promise<void> {
  demand(actor, 'account.use');
  await demandFreeName(name, actor.id);
  const place = await getSettings();
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "user" where "id" = ${actor.id} for no key update`;
    const person = await tx.user.findUniqueOrThrow({
      where: { id: actor.id },
      select: { name: true, nameChangedAt: true },
    });
    if (person.name === name) return;
    const next = nextNameChange(person.nameChangedAt, now);
    if (next) {
      const message = `A name can be changed every ${daysBetweenNames} days. You can change yours again on ${longDateTime(next, place)}.`;
      throw new AppError('invalid', message, { fields: [{ path: 'name', message }] });
    }
    await tx.user.update({
      where: { id: actor.id },
      data: { name, nameChangedAt: now },
      select: { id: true },
    });
    await recordAudit(tx, actor, { action: 'name.change', target: { kind: 'user', id: actor.id } });
    // The name stands above everything they have said.
    const stories = await tx.comment.findMany({
      where: { authorId: actor.id, status: 'APPROVED' },
      select: { storyId: true },
      distinct: ['storyId'],
    });
    await expireInTx(
      tx,
      stories.map(({ storyId }) => tags.comments(storyId)),
    );
  });
}
