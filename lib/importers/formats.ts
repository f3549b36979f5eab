/** What can be brought in, with what it is called. */
export const formats = {
  wxr: 'WordPress export (WXR)',
  ghost: 'Ghost export (JSON)',
  disqus: 'Disqus comments (XML)',
  coral: 'Coral comments (JSON)',
  feed: 'RSS or Atom feed',
} as const;
export type Format = keyof typeof formats;

export const isFormat = (name: string): name is Format => Object.hasOwn(formats, name);

/** How much of a file is looked at to say what it is. */
export const headBytes = 16_384;

/** What a file is, from its beginning; null for what is not known. */
export function formatOf(head: string): Format | null {
  if (/xmlns:\w+\s*=\s*["']https?:\/\/wordpress\.org\/export\/|<wp:wxr_version>/.test(head))
    return 'wxr';
  if (/<disqus\b/.test(head)) return 'disqus';
  if (/<(rss|feed|rdf:RDF)\b/.test(head)) return 'feed';
  if (/^\s*[[{]/.test(head) && /"(storyID|asset_id|storyURL|parentID|revisions)"\s*:/.test(head))
    return 'coral';
  if (/^\s*\{\s*"(comments|stories)"\s*:\s*\[/.test(head)) return 'coral';
  if (/^\s*\{/.test(head) && /"(db|data)"\s*:/.test(head)) return 'ghost';
  return null;
}
