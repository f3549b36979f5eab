import type { Passage as Parts } from '@/lib/search/schema';

/** A text with the words that were looked for marked. Each part is text, which React escapes. */
export function Passage({ parts }: { parts: Parts }) {
  return parts.map(({ text, isHit }, index) => (isHit ? <mark key={index}>{text}</mark> : text));
}
