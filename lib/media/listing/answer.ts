import type { MediaAnswer } from '@/lib/media/api';
import type { MediaItem } from '@/lib/media/schema';
import { sourcesOf } from '@/lib/media/sources';

/** A picture as the API tells of it. */
export function mediaAnswerOf(item: MediaItem, origin: string): MediaAnswer {
  const sources = sourcesOf(item);
  const absolute = (set: string) => set.replace(/(^|, )\//g, `$1${origin}/`);
  const {
    path,
    externalUrl,
    renditions,
    revision: _revision,
    fingerprint: _fingerprint,
    placeholder: _placeholder,
    uploadedBy,
    createdAt,
    updatedAt: _updatedAt,
    ...rest
  } = item;
  return {
    ...rest,
    url: path === null ? (externalUrl ?? '') : origin + path,
    isReady: renditions.length > 0,
    sources: { avif: absolute(sources?.avif ?? ''), webp: absolute(sources?.webp ?? '') },
    uploadedBy: uploadedBy?.name ?? null,
    createdAt: createdAt.toISOString(),
  };
}
