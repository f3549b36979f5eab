'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { editBanner, endBanner } from '@/lib/front/banners/mutations';
import { bannerForm, endBannerForm } from '@/lib/front/banners/schema';

/** One button of the form in which a line of breaking news is made. */
export const editBannerAction = action({
  input: bannerForm,
  can: 'front.edit',
  async run({ viewer, input }) {
    const desk = await editBanner(viewer, input);
    if (!desk.typed) refresh();
    return desk;
  },
});

/** Takes one down. */
export const endBannerAction = action({
  input: endBannerForm,
  can: 'front.edit',
  async run({ viewer, input }) {
    await endBanner(viewer, input.id);
    refresh();
    return {};
  },
});
