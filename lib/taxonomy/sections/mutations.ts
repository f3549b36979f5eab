import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { renameBand } from '@/lib/front/editions/mutations';
import { listSectionTree } from '@/lib/taxonomy/sections/data';
import type { SectionChange, SectionFields, SectionOrder } from '@/lib/taxonomy/sections/schema';
import {
  addressAfterChange,
  claiming,
  clearTermPaths,
  demandVersion,
  leadTermOn,
  refusal,
  tagsOfStories,
  termAddress,
} from '@/lib/taxonomy/terms/mutations';
import { queueRefiled } from '@/lib/webhooks/outbox/mutations';
import { Prisma } from '@/prisma/generated/client';

/** The tree changes one transaction at a time; stories are saved meanwhile. */
async function lockSections(tx: Tx): Promise<void> {
  await tx.$queryRaw`select 1 from "section" order by "id" for no key update`;
}

/** Adds a section, last among its own. Throws `unauthenticated`, `forbidden`, `invalid`, `conflict`. */
export async function addSection(
  actor: Viewer | null,
  input: SectionFields,
): Promise<{ id: number }> {
  demand(actor, 'taxonomy.edit');
  return claiming(() =>
    db.$transaction(async (tx) => {
      await lockSections(tx);
      const slug = await termAddress(tx, 'section', input);
      await demandParent(tx, input.parentId, null);
      await demandNewName(tx, input, null);
      const { id } = await tx.section.create({
        data: { ...input, slug, position: 1 + ((await lastPosition(tx)) ?? 0) },
        select: { id: true },
      });
      await clearTermPaths(tx, 'section', slug);
      await recordAudit(tx, actor, {
        action: 'section.add',
        target: { kind: 'section', id },
        after: { slug, ink: input.ink, parentId: input.parentId },
      });
      // A stored 404 hangs on its own tag.
      await expireInTx(tx, [tags.sections(), tags.section(slug)]);
      return { id };
    }),
  );
}

/** Changes a section; a new address leaves a redirect at the old one. Throws `not_found`, `conflict`, `invalid`, `forbidden`. */
export async function changeSection(
  actor: Viewer | null,
  id: number,
  { version, ...wish }: SectionChange,
): Promise<void> {
  demand(actor, 'taxonomy.edit');
  await claiming(() =>
    db.$transaction(async (tx) => {
      await lockSections(tx);
      const before = await theSection(tx, id, version);
      const { slug: typed, ...rest } = wish;
      const slug = await addressAfterChange(tx, 'section', before, {
        slug: typed,
        name: before.name,
      });
      const after = {
        name: rest.name ?? before.name,
        description: rest.description ?? before.description,
        ink: rest.ink ?? before.ink,
        parentId: rest.parentId === undefined ? before.parentId : rest.parentId,
      };
      if (after.parentId !== before.parentId) await demandParent(tx, after.parentId, id);
      if (after.name !== before.name || after.parentId !== before.parentId)
        await demandNewName(tx, after, id);
      await tx.section.update({
        where: { id },
        data: { ...after, slug, version: { increment: 1 } },
        select: { id: true },
      });
      if (slug !== before.slug) {
        await leadTermOn(tx, actor, 'section', { from: before.slug, to: slug });
        await renameBand(tx, { from: before.slug, to: slug });
      }
      await recordAudit(tx, actor, {
        action: 'section.change',
        target: { kind: 'section', id },
        before: { slug: before.slug, ink: before.ink, parentId: before.parentId },
        after: { slug, ink: after.ink, parentId: after.parentId },
      });
      // Every masthead names it, and every list of stories its name and ink.
      await expireInTx(tx, [
        tags.sections(),
        tags.stories(),
        tags.section(before.slug),
        tags.section(slug),
        ...(await tagsOfStories(tx, { sectionId: id })),
      ]);
    }),
  );
}

/**
 * Deletes a section. Its stories move to another, and so do its newsletters, its alerts and its address. Throws `invalid` while it has stories and none is
 * named or others are below it, `not_found`, `conflict`, `forbidden`.
 */
export async function deleteSection(
  actor: Viewer | null,
  id: number,
  { version, to = null }: { version: number; to?: number | null },
): Promise<{ moved: number }> {
  demand(actor, 'taxonomy.edit');
  return db.$transaction(async (tx) => {
    // The stories first, as their own saves do: the other way round the two would wait for each other.
    await tx.$queryRaw`select 1 from "story" where "sectionId" = ${id} order by "id" for no key update`;
    await lockSections(tx);
    await tx.$queryRaw`select 1 from "section" where "id" = ${id} for update`;
    const { slug } = await theSection(tx, id, version);
    if (await tx.section.findFirst({ where: { parentId: id }, select: { id: true } }))
      throw refusal('to', 'There are sections below it: move or delete those first.');
    const target =
      to === null || to === id
        ? null
        : await tx.section.findUnique({ where: { id: to }, select: { slug: true } });
    const stories = await tx.story.count({ where: { sectionId: id } });
    if (!target && (stories > 0 || to !== null))
      throw refusal('to', 'Choose the section that gets its stories.');
    const letters = await tx.newsletter.count({ where: { sectionId: id } });
    if (!target && letters > 0)
      throw refusal('to', 'Choose the section that gets its newsletters.');
    const stale = await tagsOfStories(tx, { sectionId: id });
    if (target && to !== null) {
      const of = Prisma.sql`s."sectionId" = ${id}`;
      await queueRefiled(tx, { of, changed: 'section', now: new Date() });
      await tx.story.updateMany({ where: { sectionId: id }, data: { sectionId: to } });
      await tx.newsletter.updateMany({ where: { sectionId: id }, data: { sectionId: to } });
      // Devices that are told of its stories are told of them where they stand now.
      await tx.$executeRaw`
        insert into push_section ("deviceId", "sectionId")
        select "deviceId", ${to}::int from push_section where "sectionId" = ${id}
        on conflict do nothing`;
      await leadTermOn(tx, actor, 'section', { from: slug, to: target.slug });
    }
    await tx.section.delete({ where: { id }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'section.delete',
      target: { kind: 'section', id },
      before: { slug },
      after: { to, stories },
    });
    await expireInTx(tx, [
      tags.sections(),
      tags.section(slug),
      ...(target ? [tags.section(target.slug)] : []),
      ...(letters > 0 ? [tags.newsletters()] : []),
      ...stale,
    ]);
    return { moved: stories };
  });
}

/** Puts all sections in an order. Throws `conflict` when they do not stand as the person saw them, `invalid`, `forbidden`. */
export async function orderSections(
  actor: Viewer | null,
  { seen, order }: SectionOrder,
): Promise<void> {
  demand(actor, 'taxonomy.edit');
  await db.$transaction(async (tx) => {
    await lockSections(tx);
    const now = (await listSectionTree(tx)).map(({ id }) => id);
    if (now.join() !== seen.join())
      throw new AppError(
        'conflict',
        'Somebody has changed the sections. Look again, then move it.',
      );
    if ([...order].sort((a, b) => a - b).join() !== [...seen].sort((a, b) => a - b).join())
      throw new AppError('invalid', 'The order must name every section once.');
    for (const [position, id] of order.entries())
      await tx.section.update({ where: { id }, data: { position }, select: { id: true } });
    await recordAudit(tx, actor, { action: 'section.order', after: { order: order.join(' ') } });
    await expireInTx(tx, [tags.sections(), tags.stories()]);
  });
}

/** Two of one name side by side could not be told apart, in the masthead or where a section is chosen. */
async function demandNewName(
  tx: Tx,
  { name, parentId }: { name: string; parentId: number | null },
  id: number | null,
): Promise<void> {
  const same = await tx.section.findFirst({
    where: {
      parentId,
      name: { equals: name.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' },
      ...(id !== null && { id: { not: id } }),
    },
    select: { slug: true },
  });
  if (same) throw refusal('name', `There is a section of this name beside it (${same.slug}).`);
}

async function theSection(tx: Tx, id: number, version: number) {
  const row = await tx.section.findUnique({
    where: { id },
    select: {
      ...{ slug: true, name: true, description: true },
      ...{ ink: true, parentId: true, version: true },
    },
  });
  if (!row) throw new AppError('not_found', 'There is no such section.');
  demandVersion(row, version);
  return row;
}

const lastPosition = async (tx: Tx) =>
  (await tx.section.aggregate({ _max: { position: true } }))._max.position;

/** Two levels at most: what is above must be a top one, and what has others below it stays at the top. */
async function demandParent(tx: Tx, parentId: number | null, id: number | null): Promise<void> {
  if (parentId === null) return;
  const parent = await tx.section.findUnique({
    where: { id: parentId },
    select: { parentId: true },
  });
  if (!parent || parentId === id) throw refusal('parentId', 'Choose another section.');
  if (parent.parentId !== null)
    throw refusal('parentId', 'That section is below another one itself: there are two levels.');
  if (id !== null && (await tx.section.findFirst({ where: { parentId: id } })))
    throw refusal('parentId', 'It has sections below it, so it stays at the top.');
}
