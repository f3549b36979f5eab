import { createStoryInput } from '@/lib/articles/schema';
import { listStoriesQuery } from '@/lib/articles/api';
import { savedAnswerOf } from '@/lib/articles/listing/answer';
import { loadStoryListing } from '@/lib/articles/listing/loaders';
import { createStory } from '@/lib/articles/mutations';
import { env } from '@/lib/env';
import { handler, json } from '@/lib/route';

export const GET = handler({
  can: null,
  query: listStoriesQuery,
  run: async ({ query }) => json(await loadStoryListing(query)),
});

export const POST = handler({
  can: 'story.create',
  body: createStoryInput,
  async run({ viewer, body }) {
    const saved = savedAnswerOf(await createStory(viewer, body), env().SITE_URL);
    return json(saved, {
      status: 201,
      headers: { Location: `/api/v1/articles/${encodeURIComponent(saved.slug)}` },
    });
  },
});
