import { indexNowAddress, type Message } from '@/lib/announce/schema';
import { feedFormats } from '@/lib/feeds/schema';
import { feedPath, indexNowKeyPath } from '@/lib/paths';

/** Tells a WebSub hub which feeds have news. `places` are the paths of the pages that the feeds belong to. */
export const hubMessages = (hub: string, origin: string, places: readonly string[]): Message[] =>
  places.flatMap((place) =>
    feedFormats.map((format) => ({
      to: hub,
      body: new URLSearchParams({
        'hub.mode': 'publish',
        'hub.url': origin + feedPath(place, format),
      }).toString(),
      type: 'application/x-www-form-urlencoded',
    })),
  );

/** Tells search engines which addresses of the site have changed. */
export const indexNowMessage = (
  key: string,
  origin: string,
  paths: readonly string[],
  to = indexNowAddress,
): Message => ({
  to,
  body: JSON.stringify({
    host: new URL(origin).host,
    key,
    keyLocation: origin + indexNowKeyPath(),
    urlList: paths.map((path) => origin + path),
  }),
  type: 'application/json; charset=utf-8',
});
