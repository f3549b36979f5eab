import { makeRenditions } from '@/lib/media/renditions/mutations';

/** Makes the sizes of a picture. */
export const makeRenditionsJob = ({ mediaId }: { mediaId: number }): Promise<void> =>
  makeRenditions(mediaId);
