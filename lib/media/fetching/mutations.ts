import { demand, type Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import { addMedia } from '@/lib/media/mutations';
import type { FetchMediaInput } from '@/lib/media/schema';
import { getOutside } from '@/lib/outside/get';
import { OutsideFault, type Reach } from '@/lib/outside/locate';
import { countAttempt } from '@/lib/rate-limit';
import { getSettings } from '@/lib/settings/data';

/** Each has a stranger's server asked. */
const fetches = { name: 'picture-fetch', max: 60, seconds: 3_600 };

/** Adds the picture that stands at an address somewhere else. Throws `invalid` when it cannot be had, and what addMedia() throws. */
export async function addMediaFromUrl(
  actor: Viewer | null,
  { url, again }: FetchMediaInput,
  reach: Reach = { allowsPrivate: false },
): Promise<number> {
  demand(actor, 'media.add');
  await countAttempt(fetches, String(actor.id));
  const { mediaMegabytes } = await getSettings();
  try {
    const got = await getOutside(url, {
      ...reach,
      milliseconds: 20_000,
      maxBytes: mediaMegabytes * 1024 * 1024,
      accept: 'image/avif, image/webp, image/*',
    });
    const fileName = decodeName(got.url.pathname);
    return await addMedia(actor, { bytes: got.bytes, fileName }, { again });
  } catch (error) {
    if (!(error instanceof OutsideFault)) throw error;
    throw new AppError('invalid', `The picture cannot be fetched. ${error.message}`, {
      fields: [{ path: 'url', message: error.message }],
    });
  }
}

function decodeName(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
