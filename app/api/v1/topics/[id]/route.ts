import { handler, json } from '@/lib/route';
import { changeTopic, deleteTopic } from '@/lib/taxonomy/topics/mutations';
import { topicChange, topicRemoval } from '@/lib/taxonomy/topics/schema';
import { termParams } from '@/lib/taxonomy/terms/schema';

export const PATCH = handler({
  can: 'taxonomy.edit',
  params: termParams,
  body: topicChange,
  async run({ viewer, params, body }) {
    await changeTopic(viewer, params.id, body);
    return json({ id: params.id, version: body.version + 1 });
  },
});

/** The version that was seen, and where the stories go, in the query. */
export const DELETE = handler({
  can: 'taxonomy.edit',
  params: termParams,
  query: topicRemoval,
  async run({ viewer, params, query }) {
    return json(await deleteTopic(viewer, params.id, query));
  },
});
