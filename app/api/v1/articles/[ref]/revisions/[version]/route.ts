import { revisionParams } from '@/lib/articles/revisions/api';
import { loadRevision } from '@/lib/articles/revisions/loaders';
import { nameRevision } from '@/lib/articles/revisions/mutations';
import { nameRevisionInput } from '@/lib/articles/revisions/schema';
import { handler, json } from '@/lib/route';

export const GET = handler({
  can: 'story.browse',
  params: revisionParams,
  run: async ({ params }) => json(await loadRevision(params.ref, params.version)),
});

export const PATCH = handler({
  can: 'story.create',
  params: revisionParams,
  body: nameRevisionInput,
  async run({ viewer, params: { ref, version }, body: { name } }) {
    await nameRevision(viewer, { storyId: ref, version, name });
    return json({ version, name: name || null });
  },
});
