import { getNews, getPlacesLeft, type Change, type News } from '@/lib/announce/data';
import { hubMessages, indexNowMessage } from '@/lib/announce/messages';
import type { Message } from '@/lib/announce/schema';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { enqueue, type JobPayloads } from '@/lib/jobs/queue';
import { log } from '@/lib/log';
import { getSettings } from '@/lib/settings/data';
import type { Settings } from '@/lib/settings/schema';
import { send } from '@/lib/webhooks/transport/send';

const sendMilliseconds = 10_000;

type Moments = { publishedAt: Date | null; embargoUntil: Date | null };
/** What a story was until now: the address that it left, and its state from which follow the feeds that it left. */
type Former = { path?: string; change?: Change };

/**
 * Asks, inside the transaction of a change that readers see, for others to be told of it: nobody, unless the settings name
 * a hub or a key. When readers have it only later, then; several changes until they are told count once. Each is told by a
 * job of its own, so that none hears again because another failed.
 */
export async function queueNews(
  tx: Tx,
  storyId: number,
  story: Moments,
  { path, change }: Former = {},
): Promise<void> {
  const { feedHub, indexNowKey } = await getSettings(tx);
  const later = Math.max(Number(story.publishedAt), Number(story.embargoUntil ?? 0));
  const isLater = later > Date.now();
  const moment = isLater ? [later] : [];
  const tellLater = (payload: JobPayloads['tell-news']) =>
    enqueue(tx, {
      kind: 'tell-news',
      payload,
      key: [payload.whom, storyId, ...moment, ...(payload.left ?? [])].join(':'),
      ...(isLater && { runAt: new Date(later) }),
    });
  const leaving = (paths: string[]) => paths.length > 0 && { left: paths };
  if (feedHub) {
    const places = change ? await getPlacesLeft(tx, change, new Date()) : [];
    await tellLater({ storyId, whom: 'hub', ...leaving(places) });
  }
  if (indexNowKey) await tellLater({ storyId, whom: 'search', ...leaving(path ? [path] : []) });
}

/**
 * Tells the hub or the search engines of a story as it is now, at `to` instead of where they are. For the job; throws when
 * they should be told again.
 */
export async function tellNews(
  { storyId, whom, left = [] }: JobPayloads['tell-news'],
  now: Date,
  to?: string,
): Promise<void> {
  const [news, settings] = await Promise.all([getNews(storyId, now), getSettings()]);
  if (!news) return;
  const messages =
    whom === 'hub' ? forHub(news, settings, left, to) : forSearch(news, settings, left, to);
  const outcomes = await Promise.allSettled(messages.map(tell));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

const forHub = ({ places }: News, { feedHub }: Settings, left: string[], to = feedHub) =>
  feedHub && to ? hubMessages(to, env().SITE_URL, [...places, ...left]) : [];

const forSearch = ({ path }: News, { indexNowKey }: Settings, left: string[], to?: string) =>
  indexNowKey && path ? [indexNowMessage(indexNowKey, env().SITE_URL, [path, ...left], to)] : [];

/** What is refused for good is written into the log; what may work later is thrown. */
async function tell({ to, body, type }: Message): Promise<void> {
  const { status } = await send(
    to,
    { body, headers: { 'Content-Type': type, 'User-Agent': 'Broadsheet/1' } },
    { milliseconds: sendMilliseconds, allowsPrivate: env().WEBHOOKS_ALLOW_PRIVATE },
  );
  if (status >= 200 && status < 300) return;
  const { host } = new URL(to);
  if (status === 429 || status >= 500) throw new Error(`${host} answered ${status}`);
  log.warn({ event: 'news.refused', host, status }, 'somebody did not want to be told of news');
}
