import { db, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/audit/mutations';
import type { AuditAction } from '@/lib/audit/schema';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { AppError, invalidField } from '@/lib/errors';
import { oneInstantOf } from '@/lib/newsroom/local-time';
import { slugOf } from '@/lib/paths';
import { noControl } from '@/lib/related/data';
import { baseLanguage } from '@/lib/related/language';
import { mostPins, type ControlForm, type ControlWish } from '@/lib/related/editing/schema';
import type { RelatedControl } from '@/lib/related/schema';
import { getSettings } from '@/lib/settings/data';

type Pair = { storyId: number; relatedId: number };

/**
 * Pins a story in another's list behind what is pinned there, keeps it out, or leaves it to its text again. Throws
 * `unauthenticated`, `forbidden`, `not_found`, `conflict`.
 */
export async function setRelatedRule(
  actor: Viewer | null,
  { storyId, relatedId, rule }: Pair & { rule: 'PIN' | 'EXCLUDE' | 'NONE' },
): Promise<void> {
  demand(actor, 'related.edit');
  await db.$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    const related = await getStory(tx, { id: relatedId });
    if (!related || related.id === story.id)
      throw new AppError('not_found', 'There is no such other story.');
    const where = { storyId_relatedId: { storyId, relatedId } };
    const before = await tx.relatedRule.findUnique({ where, select: { kind: true } });
    if ((before?.kind ?? 'NONE') === rule) return;
    if (rule === 'NONE') await tx.relatedRule.delete({ where });
    else {
      const position = rule === 'PIN' ? await nextPlace(tx, story, related) : 0;
      await tx.relatedRule.upsert({
        where,
        create: { storyId, relatedId, kind: rule, position },
        update: { kind: rule, position },
      });
    }
    await tell(tx, actor, storyId, 'related.rule', {
      before: { story: related.headline, rule: ruleWords[before?.kind ?? 'NONE'] },
      after: { story: related.headline, rule: ruleWords[rule] },
    });
  });
}

const ruleWords = { PIN: 'pinned', EXCLUDE: 'kept out', NONE: 'by its text' } as const;

/** Pins the story with this address. Throws like `setRelatedRule`, and `invalid` when there is none. */
export async function pinByAddress(
  actor: Viewer | null,
  { storyId, address }: { storyId: number; address: string },
): Promise<void> {
  demand(actor, 'related.edit');
  const path = address.replace(/^[a-z]+:\/\/[^/]+/i, '').replace(/[?#].*$/, '');
  const slug = slugOf(path.replace(/^\/?(article\/)?/, '').replace(/\/+$/, ''));
  const found = await getStory(db, { slug });
  if (!found) {
    const message = `No story has the address “${slug}”. It is what follows /article/.`;
    throw new AppError('invalid', 'That is no address of a story.', {
      fields: [{ path: 'address', message }],
    });
  }
  await setRelatedRule(actor, { storyId, relatedId: found.id, rule: 'PIN' });
}

/** Moves a pin before the one above it or behind the one below. Nothing happens at the ends. Throws like `setRelatedRule`. */
export async function movePin(
  actor: Viewer | null,
  { storyId, relatedId, to }: Pair & { to: 'UP' | 'DOWN' },
): Promise<void> {
  demand(actor, 'related.edit');
  await db.$transaction(async (tx) => {
    await lockStory(tx, storyId);
    const pins = await tx.relatedRule.findMany({
      where: { storyId, kind: 'PIN' },
      orderBy: [{ position: 'asc' }, { relatedId: 'asc' }],
      select: { relatedId: true, related: { select: { headline: true } } },
    });
    const from = pins.findIndex((pin) => pin.relatedId === relatedId);
    if (from < 0) throw new AppError('not_found', 'This story is not pinned any more.');
    const place = from + (to === 'UP' ? -1 : 1);
    if (place < 0 || place >= pins.length) return;
    const [moved] = pins.splice(from, 1);
    pins.splice(place, 0, moved!);
    for (const [position, pin] of pins.entries()) {
      await tx.relatedRule.update({
        where: { storyId_relatedId: { storyId, relatedId: pin.relatedId } },
        data: { position },
      });
    }
    const story = moved!.related.headline;
    await tell(tx, actor, storyId, 'related.rule', {
      before: { story, place: from + 1 },
      after: { story, place: place + 1 },
    });
  });
}

/** The same from the newsroom's form, whose time is the newsroom's. Throws like `setRelatedRule`, and `invalid`. */
export async function setRelatedControlByForm(
  actor: Viewer | null,
  { offeredUntil, ...form }: ControlForm,
): Promise<void> {
  demand(actor, 'related.edit');
  const { timeZone } = await getSettings();
  const moment = offeredUntil ? oneInstantOf(offeredUntil, timeZone) : null;
  if (moment && 'fault' in moment) throw invalidField('offeredUntil', moment.fault);
  await setRelatedControl(actor, { ...form, offeredUntil: moment?.at ?? null });
}

/** As the log says it. */
const told = ({ isOff, isSensitive, isWithheld, offeredUntil }: RelatedControl) => ({
  ...{ isOff, isSensitive, isWithheld },
  offeredUntil: offeredUntil?.toISOString() ?? '',
});

/**
 * Says what holds for the whole list of a story, and for the story in others' lists; what is left out stays. Throws like
 * `setRelatedRule`.
 */
export async function setRelatedControl(
  actor: Viewer | null,
  { storyId, ...wish }: ControlWish & { storyId: number },
): Promise<RelatedControl> {
  demand(actor, 'related.edit');
  return db.$transaction(async (tx) => {
    const { slug, section, topics } = await lockStory(tx, storyId);
    const row = await tx.relatedControl.findUnique({ where: { storyId }, omit: { storyId: true } });
    const was = row ?? noControl;
    const wanted = {
      isOff: wish.isOff ?? was.isOff,
      isSensitive: wish.isSensitive ?? was.isSensitive,
      isWithheld: wish.isWithheld ?? was.isWithheld,
      offeredUntil: wish.offeredUntil === undefined ? was.offeredUntil : wish.offeredUntil,
    };
    const before = told(was);
    const after = told(wanted);
    if (JSON.stringify(before) === JSON.stringify(after)) return wanted;
    await tx.relatedControl.upsert({
      where: { storyId },
      create: { storyId, ...wanted },
      update: wanted,
    });
    await tell(tx, actor, storyId, 'related.control', { before, after });
    // It comes or goes elsewhere as well: in the lists that hold it, where it is pinned, and where its topics and its section
    // fill them.
    const holders = [
      ...(await tx.relatedStory.findMany({
        where: { relatedId: storyId },
        select: { storyId: true },
      })),
      ...(await tx.relatedRule.findMany({
        where: { relatedId: storyId, kind: 'PIN' },
        select: { storyId: true },
      })),
    ];
    await expireInTx(tx, [
      tags.story(slug),
      tags.section(section.slug),
      ...topics.map(({ topic }) => tags.topic(topic.slug)),
      ...holders.map((holder) => tags.related(holder.storyId)),
    ]);
    return wanted;
  });
}

async function lockStory(tx: Tx, id: number) {
  await tx.$queryRaw`select 1 from story where id = ${id} for update`;
  const story = await getStory(tx, { id });
  if (!story) throw new AppError('not_found', 'There is no such story.');
  return story;
}

const getStory = (tx: Tx, which: { id: number } | { slug: string }) =>
  tx.story.findUnique({
    where: { ...which, kind: 'STORY' },
    select: {
      ...{ id: true, slug: true, headline: true, language: true, translationOfId: true },
      section: { select: { slug: true } },
      topics: { select: { topic: { select: { slug: true } } } },
    },
  });
type Story = NonNullable<Awaited<ReturnType<typeof getStory>>>;

/** The place behind all pins of the list. Refuses what could never be shown there. */
async function nextPlace(tx: Tx, story: Story, related: Story): Promise<number> {
  if (baseLanguage(story.language) !== baseLanguage(related.language))
    throw new AppError(
      'conflict',
      `“${related.headline}” is in another language (${related.language}): it would not be shown.`,
    );
  // What was translated from nothing is its own original.
  const originalOf = ({ id, translationOfId }: Story) => translationOfId ?? id;
  if (originalOf(story) === originalOf(related))
    throw new AppError(
      'conflict',
      `“${related.headline}” is a translation of this story, its original or another translation of that: it would not be shown.`,
    );
  const pins = await tx.relatedRule.findMany({
    where: { storyId: story.id, kind: 'PIN' },
    select: { position: true },
  });
  if (pins.length >= mostPins)
    throw new AppError(
      'conflict',
      `${mostPins} stories are pinned here, as many as are shown. Unpin one first.`,
    );
  return 1 + Math.max(-1, ...pins.map(({ position }) => position));
}

async function tell(
  tx: Tx,
  actor: Viewer,
  storyId: number,
  action: Extract<AuditAction, `related.${string}`>,
  change: {
    before: Record<string, string | number | boolean>;
    after: Record<string, string | number | boolean>;
  },
): Promise<void> {
  await recordAudit(tx, actor, { action, target: { kind: 'story', id: storyId }, ...change });
  await expireInTx(tx, [tags.related(storyId)]);
}
