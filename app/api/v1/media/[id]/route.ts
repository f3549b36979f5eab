import type { Viewer } from '@/lib/auth/policy';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { deleteMediaQuery, mediaIdParams } from '@/lib/media/api';
import { getMedia } from '@/lib/media/data';
import { mediaAnswerOf } from '@/lib/media/listing/answer';
import { changeMedia, deleteMedia } from '@/lib/media/mutations';
import { changeMediaInput } from '@/lib/media/schema';
import { handler, json } from '@/lib/route';

const answer = async (viewer: Viewer, id: number) => {
  const item = await getMedia(viewer, id, new Date());
  if (!item) throw new AppError('not_found', 'There is no such picture.');
  return json(mediaAnswerOf(item, env().SITE_URL));
};

export const GET = handler({
  can: 'media.see',
  params: mediaIdParams,
  run: ({ viewer, params }) => answer(viewer!, params.id),
});

export const PATCH = handler({
  can: 'media.see',
  params: mediaIdParams,
  body: changeMediaInput,
  async run({ viewer, params, body }) {
    await changeMedia(viewer, params.id, body);
    return answer(viewer!, params.id);
  },
});

export const DELETE = handler({
  can: 'media.see',
  params: mediaIdParams,
  query: deleteMediaQuery,
  async run({ viewer, params, query }) {
    await deleteMedia(viewer, params.id, { evenUsed: query.evenUsed === 'true' });
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'private, no-store' } });
  },
});
