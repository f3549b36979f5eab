import { storyIdParams } from '@/lib/articles/api';
import { onVersion } from '@/lib/articles/desk/api';
import { savedAnswerOf } from '@/lib/articles/listing/answer';
import { discardPendingVersion } from '@/lib/articles/mutations';
import { env } from '@/lib/env';
import { handler, json } from '@/lib/route';

export const DELETE = handler({
  can: 'story.create',
  params: storyIdParams,
  query: onVersion,
  run: async ({ viewer, params, query }) =>
    json(savedAnswerOf(await discardPendingVersion(viewer, params.ref, query), env().SITE_URL)),
});
