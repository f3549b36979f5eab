import { isOnDisplay } from '@/lib/articles/stale-tags';
import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { AppError } from '@/lib/errors';
import { getFetched } from '@/lib/importers/data';
import { mediaIdIn } from '@/lib/media/in-document';
import { getWritingOptions } from '@/lib/newsroom/data';
import { getSettings } from '@/lib/settings/data';
import { countUnread, getWireItem, getWireOf, listServices, listWire } from '@/lib/wire/data';
import { differenceOf } from '@/lib/wire/difference';
import { markRead } from '@/lib/wire/mutations';
import type { WireQuery } from '@/lib/wire/query';

const placeOf = async () => {
  const { locale, timeZone } = await getSettings();
  return { locale, timeZone };
};

/** The queue of the wires for its page. Throws `unauthenticated`, `forbidden`. */
export async function loadWire(query: WireQuery) {
  await requirePermission('wire.use');
  const [list, services, unread, place] = await Promise.all([
    listWire(query),
    listServices(),
    countUnread(),
    placeOf(),
  ]);
  return { ...list, services, unread, place, now: new Date() };
}

/** One item with its versions; two of them compared, by default what the story says with the newest. Throws `unauthenticated`, `forbidden`, `not_found`. */
export async function loadWireItem(id: number, wish: { from?: number; to?: number }) {
  const viewer = await requirePermission('wire.use');
  const [item, { sections }, place] = await Promise.all([
    getWireItem(id),
    getWritingOptions(),
    placeOf(),
  ]);
  const current = item?.versions.find((version) => version.id === item.currentId);
  if (!item || !current) throw new AppError('not_found', 'There is no such item.');
  if (!item.isRead) await markRead(id);
  const at = (versionId: number | null | undefined) =>
    item.versions.find((version) => version.id === versionId);
  const to = at(wish.to) ?? current;
  const from = at(wish.from) ?? (wish.to ? undefined : at(item.takenId));
  const comparison =
    from && from.id !== to.id ? { from, to, ...differenceOf(from.content, to.content) } : null;
  const { pictures } = current.content;
  const paths = await getFetched(pictures.flatMap(({ href }) => href ?? []));
  const library = Object.fromEntries(
    [...paths].map(([href, path]) => [href, mediaIdIn(path) ?? 0]),
  );
  const isDraft = item.story !== null && !isOnDisplay(item.story);
  return {
    ...{ item, current: current.content, comparison, sections, place, library },
    mayPart: can(viewer, 'wire.part'),
    mayFetch: isDraft && pictures.some(({ href }) => href !== null && !library[href]),
    now: new Date(),
  };
}

/** What the editor of a story says of the wire it came from; null when there is nothing to say. Throws `unauthenticated`, `forbidden`. */
export async function loadWireNotice(storyId: number) {
  await requirePermission('story.browse');
  const item = await getWireOf(storyId);
  if (!item) return null;
  const isEmbargoed = item.embargoUntil !== null && item.embargoUntil > new Date();
  return {
    ...{ id: item.id, service: item.service, status: item.status },
    hasUpdate: item.takenId !== item.currentId,
    embargoUntil: isEmbargoed ? item.embargoUntil : null,
  };
}
export type WireStoryNotice = NonNullable<Awaited<ReturnType<typeof loadWireNotice>>>;
