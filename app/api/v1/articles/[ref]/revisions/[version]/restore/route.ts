import { savedAnswerOf } from '@/lib/articles/listing/answer';
import { revisionParams } from '@/lib/articles/revisions/api';
import { restoreRevision } from '@/lib/articles/revisions/restore/mutations';
import { restoreInput } from '@/lib/articles/revisions/schema';
import { env } from '@/lib/env';
import { handler, json } from '@/lib/route';

export const POST = handler({
  can: 'story.create',
  params: revisionParams,
  body: restoreInput,
  async run({ viewer, params: { ref: storyId, version }, body: { version: onto } }) {
    const saved = await restoreRevision(viewer, { storyId, version, onto });
    return json({ ...savedAnswerOf(saved, env().SITE_URL), leftOut: saved.leftOut });
  },
});
