import { env } from '@/lib/env';
import { mediaIdParams } from '@/lib/media/api';
import { getMedia } from '@/lib/media/data';
import { mediaAnswerOf } from '@/lib/media/listing/answer';
import { replaceMedia } from '@/lib/media/mutations';
import { readUpload } from '@/lib/media/upload-request';
import { handler, json } from '@/lib/route';

/** Puts another file in a picture's place. */
export const POST = handler({
  can: 'media.add',
  params: mediaIdParams,
  async run({ viewer, params: { id }, request }) {
    await replaceMedia(viewer, id, await readUpload(request));
    return json(mediaAnswerOf((await getMedia(viewer!, id, new Date()))!, env().SITE_URL));
  },
});
