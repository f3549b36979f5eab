import { changeCorrection, withdrawCorrection } from '@/lib/corrections/mutations';
import { correctionInput, correctionParams } from '@/lib/corrections/schema';
import { handler, json } from '@/lib/route';

export const PATCH = handler({
  can: 'correction.write',
  params: correctionParams,
  body: correctionInput,
  async run({ viewer, params: { ref, correction }, body }) {
    await changeCorrection(viewer, { storyId: ref, id: correction }, body);
    return json({ id: correction });
  },
});

export const DELETE = handler({
  can: 'correction.write',
  params: correctionParams,
  async run({ viewer, params: { ref, correction } }) {
    await withdrawCorrection(viewer, { storyId: ref, id: correction });
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'private, no-store' } });
  },
});
