import { changeFilter, deleteFilter } from '@/lib/newsroom/saved-filters/mutations';
import { changeFilterInput, filterIdInput } from '@/lib/newsroom/saved-filters/schema';
import { handler, json } from '@/lib/route';

export const PATCH = handler({
  can: 'story.create',
  params: filterIdInput,
  body: changeFilterInput.omit({ id: true }),
  async run({ viewer, params: { id }, body }) {
    await changeFilter(viewer, { id, ...body });
    return json({ id });
  },
});

export const DELETE = handler({
  can: 'story.create',
  params: filterIdInput,
  async run({ viewer, params }) {
    await deleteFilter(viewer, params.id);
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'private, no-store' } });
  },
});
