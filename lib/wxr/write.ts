import type { Tx } from '@/lib/db';
import { getWxrHead, listPictures, listStories } from '@/lib/wxr/data';
import { pictureItem, storyItem, wxrFoot, wxrHead, type WxrSite } from '@/lib/wxr/xml';

type Wish = {
  /** A transaction that sees one moment, so that the file is of one too. */
  client?: Tx;
  site: WxrSite;
  now: Date;
  progress?: (step: string, done: number, of: number) => void;
};

/** The publication as WordPress exports itself (WXR 1.2), piece by piece; holds some dozen stories at a time. */
export async function* wxrText({ client, site, now, progress }: Wish): AsyncGenerator<string> {
  const head = await getWxrHead(client);
  const context = { site, now, highestStory: head.highestStory };
  yield wxrHead(site, head, now);
  for await (const picture of listPictures(client)) yield pictureItem(picture, context);
  let done = 0;
  for await (const story of listStories(client)) {
    progress?.('stories', done++, head.stories);
    yield storyItem(story, context);
  }
  yield wxrFoot;
}
