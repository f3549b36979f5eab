import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db, type Tx } from '@/lib/db';
import { AppError, invalidField } from '@/lib/errors';
import { getBanner } from '@/lib/front/banners/data';
import {
  bannerDays,
  bannerText,
  type BannerDesk,
  type BannerForm,
  type NewBanner,
} from '@/lib/front/banners/schema';
import { listPlacedStories, searchPicks } from '@/lib/front/editions/data';
import { foundWords } from '@/lib/front/editions/form';
import { oneInstantOf } from '@/lib/newsroom/local-time';
import { getSettings } from '@/lib/settings/data';

/** A story by its address, as programs name it, or by its number. */
type Leads = { slug: string } | { id: number };

/** Puts up a line of breaking news, now or from a moment on; it takes the place of the one before. Throws `forbidden`, `invalid`. */
export const startBanner = (actor: Viewer | null, { story, ...line }: NewBanner) =>
  putUp(actor, line, story ? { slug: story } : null);

async function putUp(
  actor: Viewer | null,
  { text, startsAt: wanted, endsAt }: Omit<NewBanner, 'story'>,
  leads: Leads | null,
): Promise<{ id: number; startsAt: Date; endsAt: Date }> {
  demand(actor, 'front.edit');
  const now = new Date();
  // A minute, for whoever takes the time that the clock shows: that is now, and goes before what was put up in this minute.
  if (wanted && Number(wanted) < Number(now) - 60_000)
    throw invalidField('startsAt', 'This moment has passed.');
  const startsAt = wanted && wanted > now ? wanted : now;
  if (endsAt <= startsAt) throw invalidField('endsAt', 'It would end before it begins.');
  if (Number(endsAt) - Number(startsAt) > bannerDays * 86_400_000)
    throw invalidField('endsAt', `Breaking news stands for at most ${bannerDays} days.`);
  return db.$transaction(async (tx) => {
    const storyId = leads ? await findStory(tx, leads) : null;
    const { id } = await tx.banner.create({
      data: { text, storyId, startsAt, endsAt, createdById: actor.id },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'banner.start',
      target: { kind: 'banner', id },
      after: { storyId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    });
    await expireInTx(tx, [tags.banner()]);
    return { id, startsAt, endsAt };
  });
}

/**
 * Does what the pressed button of the desk's form says: looks for a story, or puts the line up. What was typed and chosen comes
 * back with what was found or is wrong. Throws `forbidden`.
 */
export async function editBanner(actor: Viewer | null, form: BannerForm): Promise<BannerDesk> {
  demand(actor, 'front.edit');
  const now = new Date();
  const { text, q, startsAt, endsAt } = form;
  const [chosen = null] = form.storyId ? await listPlacedStories(now, [form.storyId]) : [];
  const back = { typed: { text, q, startsAt, endsAt }, found: null, chosen, said: '', fault: null };
  if (form.intent === 'search') {
    const found = await searchPicks(now, q);
    return { ...back, found, said: foundWords(found.length) };
  }
  try {
    await startBannerByForm(actor, form);
    return { ...back, typed: null, chosen: null, said: 'Saved.' };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    const { message, fields = [] } = error;
    return { ...back, fault: { message, fields } };
  }
}

/** Puts up what the desk's form says, whose times are the newsroom's. Throws `forbidden`, `invalid`. */
async function startBannerByForm(actor: Viewer, form: BannerForm) {
  const { timeZone } = await getSettings();
  const text = bannerText.safeParse(form.text);
  if (!text.success) throw invalidField('text', text.error.issues[0]!.message);
  const read = (name: 'startsAt' | 'endsAt') => {
    const moment = form[name] ? oneInstantOf(form[name], timeZone) : null;
    if (moment && 'fault' in moment) throw invalidField(name, moment.fault);
    return moment?.at;
  };
  const [startsAt, endsAt] = [read('startsAt'), read('endsAt')];
  if (!endsAt) throw invalidField('endsAt', 'Breaking news needs an end.');
  const leads = form.storyId ? { id: form.storyId } : null;
  return putUp(actor, { text: text.data, endsAt, ...(startsAt && { startsAt }) }, leads);
}

/** A story that readers see or will without anyone doing more. Throws `invalid`. */
async function findStory(tx: Tx, leads: Leads): Promise<number> {
  const row = await tx.story.findFirst({
    where: { ...leads, kind: 'STORY', status: { in: ['PUBLISHED', 'SCHEDULED'] } },
    select: { id: true },
  });
  if (row) return row.id;
  throw 'id' in leads
    ? invalidField('storyId', 'This story is neither published nor scheduled any more.')
    : invalidField('story', 'There is no published or scheduled story at this address.');
}

/** Takes a line down before its end, or strikes one that has not begun. One that is over already stays so. Throws `forbidden`, `not_found`. */
export async function endBanner(actor: Viewer | null, id: number): Promise<void> {
  demand(actor, 'front.edit');
  const now = new Date();
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from banner where id = ${id} for update`;
    const row = await tx.banner.findUnique({
      where: { id },
      select: { startsAt: true, endsAt: true },
    });
    if (!row) throw new AppError('not_found', 'There is no such line any more.');
    if (row.endsAt <= now) return;
    if (row.startsAt > now) await tx.banner.delete({ where: { id }, select: { id: true } });
    else await tx.banner.update({ where: { id }, data: { endsAt: now }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'banner.end',
      target: { kind: 'banner', id },
      after: { hadBegun: row.startsAt <= now },
    });
    await expireInTx(tx, [tags.banner()]);
  });
}

/** Takes down the line that is up; without one it does nothing. Throws `forbidden`. */
export async function endCurrentBanner(actor: Viewer | null): Promise<void> {
  demand(actor, 'front.edit');
  const up = await getBanner(new Date());
  if (up) await endBanner(actor, up.id);
}
