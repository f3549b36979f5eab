import { handler, json } from '@/lib/route';
import { setSectionComments } from '@/lib/taxonomy/conversations/mutations';
import { sectionCommentsInput } from '@/lib/taxonomy/conversations/schema';
import { termParams } from '@/lib/taxonomy/terms/schema';

/** Says how the conversations of a section are run. */
export const PUT = handler({
  can: 'taxonomy.edit',
  params: termParams,
  body: sectionCommentsInput,
  async run({ viewer, params: { id }, body }) {
    await setSectionComments(viewer, { id, ...body });
    return json(body);
  },
});
