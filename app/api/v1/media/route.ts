import { env } from '@/lib/env';
import { AppError, fieldsOf } from '@/lib/errors';
import { listMediaQuery } from '@/lib/media/api';
import { getMedia, listMedia } from '@/lib/media/data';
import { mediaAnswerOf } from '@/lib/media/listing/answer';
import { addMediaFromUrl } from '@/lib/media/fetching/mutations';
import { addMedia } from '@/lib/media/mutations';
import { fetchMediaInput } from '@/lib/media/schema';
import { isForm, readUpload } from '@/lib/media/upload-request';
import { readMomentCursor } from '@/lib/moment-cursor';
import { handler, json, readJson } from '@/lib/route';

/** The library. */
export const GET = handler({
  can: 'media.see',
  query: listMediaQuery,
  async run({ viewer, query: { limit, ...filter } }) {
    if (filter.cursor && !readMomentCursor(filter.cursor))
      throw new AppError('invalid', 'This cursor is none of this list.');
    const wish = { filter, viewer: viewer!, now: new Date(), take: limit };
    const { items, nextCursor } = await listMedia(wish);
    return json({ items: items.map((item) => mediaAnswerOf(item, env().SITE_URL)), nextCursor });
  },
});

/** Takes a picture as a file or from its address. */
export const POST = handler({
  can: 'media.add',
  async run({ viewer, request }) {
    const id = isForm(request)
      ? await readUpload(request).then(({ again, ...sent }) => addMedia(viewer, sent, { again }))
      : await addMediaFromUrl(viewer, await readUrl(request));
    const item = await getMedia(viewer!, id, new Date());
    return json(mediaAnswerOf(item!, env().SITE_URL), {
      status: 201,
      headers: { Location: `/api/v1/media/${id}` },
    });
  },
});

async function readUrl(request: Request) {
  const parsed = fetchMediaInput.safeParse(await readJson(request));
  if (parsed.success) return parsed.data;
  throw new AppError('invalid', 'Some of the input is not valid.', {
    fields: fieldsOf(parsed.error.issues),
  });
}
