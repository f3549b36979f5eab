import { revokePreviewLink } from '@/lib/preview-links/mutations';
import { previewLinkParams } from '@/lib/preview-links/schema';
import { handler } from '@/lib/route';

export const DELETE = handler({
  can: 'story.create',
  params: previewLinkParams,
  async run({ viewer, params: { ref, link } }) {
    await revokePreviewLink(viewer, { storyId: ref, id: link });
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'private, no-store' } });
  },
});
