import { changeCorrection, withdrawCorrection } from '@/lib/corrections/mutations';
import {
  changeCorrectionInput,
  correctionParams,
  withdrawCorrectionQuery,
} from '@/lib/corrections/schema';
import { handler, json } from '@/lib/route';

export const PATCH = handler({
  can: 'correction.write',
  params: correctionParams,
  body: changeCorrectionInput,
  async run({ viewer, params: { ref, correction }, body }) {
    return json(await changeCorrection(viewer, { storyId: ref, id: correction }, body));
  },
});

export const DELETE = handler({
  can: 'correction.write',
  params: correctionParams,
  query: withdrawCorrectionQuery,
  async run({ viewer, params: { ref, correction }, query }) {
    await withdrawCorrection(viewer, { storyId: ref, id: correction }, query);
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'private, no-store' } });
  },
});
