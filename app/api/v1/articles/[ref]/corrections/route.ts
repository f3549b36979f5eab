import { storyIdParams } from '@/lib/articles/api';
import { loadCorrectionList } from '@/lib/corrections/loaders';
import { addCorrection } from '@/lib/corrections/mutations';
import { correctionInput } from '@/lib/corrections/schema';
import { handler, json } from '@/lib/route';

/** The corrections of a story. */
export const GET = handler({
  can: 'story.create',
  params: storyIdParams,
  run: async ({ params }) => json(await loadCorrectionList(params.ref)),
});

export const POST = handler({
  can: 'correction.write',
  params: storyIdParams,
  body: correctionInput,
  run: async ({ viewer, params, body }) =>
    json(await addCorrection(viewer, params.ref, body), { status: 201 }),
});
