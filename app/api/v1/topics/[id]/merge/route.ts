import { handler, json } from '@/lib/route';
import { termParams } from '@/lib/taxonomy/terms/schema';
import { mergeTopic } from '@/lib/taxonomy/topics/mutations';
import { topicMerge } from '@/lib/taxonomy/topics/schema';

/** Makes two topics one. */
export const POST = handler({
  can: 'taxonomy.edit',
  params: termParams,
  body: topicMerge,
  run: async ({ viewer, params, body }) => json(await mergeTopic(viewer, params.id, body)),
});
