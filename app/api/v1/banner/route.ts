import { loadBannerAnswer } from '@/lib/front/banners/loaders';
import { endCurrentBanner, startBanner } from '@/lib/front/banners/mutations';
import { bannerInput } from '@/lib/front/banners/schema';
import { handler, json } from '@/lib/route';

/** The line of breaking news. */
export const GET = handler({ can: null, run: async () => json(await loadBannerAnswer()) });

/** Puts one up. */
export const PUT = handler({
  can: 'front.edit',
  body: bannerInput,
  async run({ viewer, body }) {
    await startBanner(viewer, body);
    return json(await loadBannerAnswer());
  },
});

/** Takes it down. */
export const DELETE = handler({
  can: 'front.edit',
  async run({ viewer }) {
    await endCurrentBanner(viewer);
    return json(await loadBannerAnswer());
  },
});
