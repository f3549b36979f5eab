'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import {
  addCorrection,
  changeCorrection,
  setStoryHistory,
  withdrawCorrection,
} from '@/lib/corrections/mutations';
import {
  addCorrectionForm,
  changeCorrectionForm,
  historyForm,
  withdrawCorrectionForm,
} from '@/lib/corrections/schema';

export const addCorrectionAction = action({
  input: addCorrectionForm,
  can: 'correction.write',
  async run({ viewer, input: { storyId, ...fields } }) {
    const { id } = await addCorrection(viewer, storyId, fields);
    refresh();
    return { id };
  },
});

export const changeCorrectionAction = action({
  input: changeCorrectionForm,
  can: 'correction.write',
  async run({ viewer, input: { storyId, id, ...fields } }) {
    const changed = await changeCorrection(viewer, { storyId, id }, fields);
    refresh();
    return changed;
  },
});

export const withdrawCorrectionAction = action({
  input: withdrawCorrectionForm,
  can: 'correction.write',
  async run({ viewer, input: { storyId, id, version } }) {
    await withdrawCorrection(viewer, { storyId, id }, { version });
    refresh();
    return { id };
  },
});

export const setStoryHistoryAction = action({
  input: historyForm,
  can: 'correction.write',
  async run({ viewer, input: { storyId, shows } }) {
    await setStoryHistory(viewer, { storyId, shows: shows === 'default' ? null : shows === 'yes' });
    refresh();
    return { shows };
  },
});
