/** FNV-1a, 32 bit, a UTF-16 code unit at a time; for ASCII it is the published function. */
export const hashStart = 0x811c9dc5;

/** One step of FNV-1a. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Goes on with `hash` over a part of `text`. */
export function hashText(hash: number, text: string, start = 0, end = text.length): number {
  for (let i = start; i < end; i++) hash = hashUnit(hash, text.charCodeAt(i));
  return hash;
}

/**
 * The final mix of MurmurHash3. The low bits of FNV-1a depend on the low bits of the letters alone; buckets are taken
 * from the low bits, so without this similar words would share them.
 */
export function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
