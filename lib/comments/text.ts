import { createHash } from 'node:crypto';
import { normaliseComment } from '@/lib/comments/length';

/**
 * SHA-256 of a comment's words alone, so that the same text in other capitals, spaces, marks or letter forms counts as
 * the same. A comment without a letter or digit (pictures, signs) is compared as it stands.
 */
export function commentHash(body: string): string {
  const text = normaliseComment(body);
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  return createHash('sha256')
    .update(words || text)
    .digest('hex');
}
