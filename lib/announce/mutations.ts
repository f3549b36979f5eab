import { getNews } from '@/lib/announce/data';
import { hubMessages, indexNowMessage } from '@/lib/announce/messages';
import type { Message } from '@/lib/announce/schema';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { enqueue, type JobPayloads } from '@/lib/jobs/queue';
import { log } from '@/lib/log';
import { getSettings } from '@/lib/settings/data';
import { send } from '@/lib/webhooks/transport/send';

const sendMilliseconds = 10_000;

type Moments = { publishedAt: Date | null; embargoUntil: Date | null };

/**
 * Asks, inside the transaction of a change that readers see, for others to be told of it: nobody, unless the settings name
 * a hub or a key. When readers have it only later, then; several changes until they are told count once. `left` is the
 * address that the story had until now.
 */
export async function queueNews(
  tx: Tx,
  storyId: number,
  story: Moments,
  left?: string,
): Promise<void> {
  const { feedHub, indexNowKey } = await getSettings(tx);
  if (!feedHub && !indexNowKey) return;
  const later = Math.max(Number(story.publishedAt), Number(story.embargoUntil ?? 0));
  const isLater = later > Date.now();
  await enqueue(tx, {
    kind: 'tell-news',
    payload: { storyId, ...(left && { left }) },
    key: [storyId, ...(isLater ? [later] : []), ...(left ? [left] : [])].join(':'),
    ...(isLater && { runAt: new Date(later) }),
  });
}

/** Tells hub and search engines of a story as it is now. For the job; throws when one of them should be told again. */
export async function tellNews(
  { storyId, left }: JobPayloads['tell-news'],
  now: Date,
  indexNow?: string,
): Promise<void> {
  const [news, { feedHub, indexNowKey }] = await Promise.all([
    getNews(storyId, now),
    getSettings(),
  ]);
  if (!news) return;
  const origin = env().SITE_URL;
  const messages = [
    ...(feedHub ? hubMessages(feedHub, origin, news.places) : []),
    ...(indexNowKey && news.path
      ? [indexNowMessage(indexNowKey, origin, [news.path, ...(left ? [left] : [])], indexNow)]
      : []),
  ];
  const outcomes = await Promise.allSettled(messages.map(tell));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

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
