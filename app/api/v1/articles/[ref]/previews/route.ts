import { storyIdParams } from '@/lib/articles/api';
import { env } from '@/lib/env';
import { outsidePreviewPath } from '@/lib/paths';
import { loadPreviewLinks } from '@/lib/preview-links/loaders';
import { makePreviewLink } from '@/lib/preview-links/mutations';
import { previewLinkInput } from '@/lib/preview-links/schema';
import { handler, json } from '@/lib/route';

/** The preview links of a story. */
export const GET = handler({
  can: 'story.create',
  params: storyIdParams,
  run: async ({ params }) => json(await loadPreviewLinks(params.ref)),
});

export const POST = handler({
  can: 'story.create',
  params: storyIdParams,
  body: previewLinkInput,
  async run({ viewer, params, body }) {
    const { id, token, expiresAt } = await makePreviewLink(viewer, params.ref, body);
    const url = env().SITE_URL + outsidePreviewPath(token);
    return json({ id, url, expiresAt: expiresAt.toISOString() }, { status: 201 });
  },
});
