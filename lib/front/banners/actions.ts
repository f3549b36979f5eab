'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { endBanner, startBannerByForm } from '@/lib/front/banners/mutations';
import { bannerForm, endBannerForm } from '@/lib/front/banners/schema';

/** Puts up a line of breaking news. */
export const startBannerAction = action({
  input: bannerForm,
  can: 'front.edit',
  async run({ viewer, input }) {
    const { startsAt, endsAt } = await startBannerByForm(viewer, input);
    refresh();
    return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
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
