'use server';

import { action } from '@/lib/action';
import { foreseeAddress } from '@/lib/addresses/foreseen/mutations';
import { foreseenInput } from '@/lib/addresses/foreseen/schema';

/** The address at which a story would come out. */
export const foreseeAddressAction = action({
  input: foreseenInput,
  can: 'story.create',
  run: ({ viewer, input }) => foreseeAddress(viewer, input),
});
