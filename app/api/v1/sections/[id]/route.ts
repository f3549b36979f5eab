import { handler, json } from '@/lib/route';
import { changeSection, deleteSection } from '@/lib/taxonomy/sections/mutations';
import { sectionChange, sectionRemoval } from '@/lib/taxonomy/sections/schema';
import { termParams } from '@/lib/taxonomy/terms/schema';

export const PATCH = handler({
  can: 'taxonomy.edit',
  params: termParams,
  body: sectionChange,
  async run({ viewer, params, body }) {
    await changeSection(viewer, params.id, body);
    return json({ id: params.id, version: body.version + 1 });
  },
});

/** The version that was seen, and where the stories go, in the query. */
export const DELETE = handler({
  can: 'taxonomy.edit',
  params: termParams,
  query: sectionRemoval,
  async run({ viewer, params, query }) {
    return json(await deleteSection(viewer, params.id, query));
  },
});
