import { handler, json } from '@/lib/route';
import { changeAuthor, deleteAuthor } from '@/lib/taxonomy/authors/mutations';
import { authorChange, authorRemoval } from '@/lib/taxonomy/authors/schema';
import { termParams } from '@/lib/taxonomy/terms/schema';

export const PATCH = handler({
  can: 'taxonomy.edit',
  params: termParams,
  body: authorChange,
  async run({ viewer, params, body }) {
    await changeAuthor(viewer, params.id, body);
    return json({ id: params.id, version: body.version + 1 });
  },
});

/** The version that was seen, and where the stories go, in the query. */
export const DELETE = handler({
  can: 'taxonomy.edit',
  params: termParams,
  query: authorRemoval,
  async run({ viewer, params, query }) {
    return json(await deleteAuthor(viewer, params.id, query));
  },
});
