import { handler, json } from '@/lib/route';
import { topicInput, topicsQuery } from '@/lib/taxonomy/topics/schema';
import { loadTopicList } from '@/lib/taxonomy/desk/loaders';
import { addTopic } from '@/lib/taxonomy/topics/mutations';

export const GET = handler({
  can: 'taxonomy.edit',
  query: topicsQuery,
  run: async ({ query }) => json(await loadTopicList(query)),
});

export const POST = handler({
  can: 'taxonomy.edit',
  body: topicInput,
  run: async ({ viewer, body }) => json(await addTopic(viewer, body), { status: 201 }),
});
