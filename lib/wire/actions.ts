'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { adminStoryPath, adminWirePath } from '@/lib/paths';
import { partStory, takeAsDraft, takeUpdate } from '@/lib/wire/draft/mutations';
import { setAside } from '@/lib/wire/mutations';
import { askForPictures } from '@/lib/wire/pictures/mutations';
import { asideForm, partForm, takeForm, updateForm } from '@/lib/wire/query';

/** Makes a draft of an item, or finds the one that was made, and goes there. */
export const takeAsDraftAction = action({
  input: takeForm,
  can: 'wire.use',
  async run({ viewer, input: { id, section } }) {
    const wish = { itemId: id, ...(section && { section }) };
    const { storyId } = await takeAsDraft(viewer, wish, new Date());
    redirect(adminStoryPath(storyId) as never);
  },
});

export const setAsideAction = action({
  input: asideForm,
  can: 'wire.use',
  async run({ viewer, input: { id, aside } }) {
    await setAside(viewer, { id, isAside: aside === 'yes' }, new Date());
    refresh();
    return { id };
  },
});

/** Brings an agency's update into the story that was made of the item. */
export const takeUpdateAction = action({
  input: updateForm,
  can: 'wire.use',
  async run({ viewer, input: { id } }) {
    const { taken, kept } = await takeUpdate(viewer, id, new Date());
    const done = `${taken.join(',')}/${kept.join(',')}`;
    redirect(adminWirePath({ id, done }) as never);
  },
});

/** Has the pictures of an item fetched into its draft, once more where some did not come. */
export const askForPicturesAction = action({
  input: updateForm,
  can: 'wire.use',
  async run({ viewer, input: { id } }) {
    await askForPictures(viewer, id);
    return { id };
  },
});

/** Parts a story from its item. */
export const partStoryAction = action({
  input: partForm,
  can: 'wire.part',
  async run({ viewer, input: { id, reason } }) {
    await partStory(viewer, { itemId: id, reason });
    refresh();
    return { id };
  },
});
