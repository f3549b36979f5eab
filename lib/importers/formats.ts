import { strangerOf } from '@/lib/importers/strangers';
import type { WireFormat } from '@/lib/wire/schema';

/** What can be brought in, with what it is called. */
export const formats = {
  wxr: 'WordPress export (WXR)',
  ghost: 'Ghost export (JSON)',
  members: 'Ghost members (CSV)',
  disqus: 'Disqus comments (XML)',
  coral: 'Coral comments (JSON or CSV)',
  feed: 'RSS or Atom feed',
} as const;
export type Format = keyof typeof formats;

export const isFormat = (name: string): name is Format => Object.hasOwn(formats, name);

/** Names that only items of a wire have. */
const ofNinjs =
  /"(versioncreated|versionCreated|pubstatus|pubStatus|body_(xhtml|html|nitf|text)|bodies|headlines|usageterms|usageTerms|contentcreated)"\s*:/;

/** Which format of a wire a file has, from its beginning; null for what is none. */
export function wireFormatOf(head: string): WireFormat | null {
  // NewsML-G2 before NITF, which may stand in it.
  if (/<([\w.-]+:)?(newsItem|newsMessage|packageItem)[\s>]/.test(head)) return 'newsml';
  if (/<([\w.-]+:)?nitf[\s>]/.test(head)) return 'nitf';
  if (!/^\s*[[{]/.test(head)) return null;
  return ofNinjs.test(head) || (formatOf(head) === null && /"uri"\s*:/.test(head)) ? 'ninjs' : null;
}

/** Names that only comments of Coral have, or the stories and people that stand before them. */
const ofCoral =
  /"(storyID|asset_id|storyURL|parentID|revisions|body_history|tenantID|siteID|closedMessage)"\s*:/;
const isCoralTable = (line: string) =>
  /\b(article url|story_?(id|url)|story\.url)\b/i.test(line) &&
  /\b(comment (id|text)|body)\b/i.test(line);

const writtenAs: Record<Format, string> = {
  ...{ wxr: 'XML', ghost: 'JSON', members: 'CSV', disqus: 'XML', feed: 'XML' },
  coral: 'JSON or CSV',
};

/**
 * Why a file cannot be what is said of it, or an export at all, from its beginning; null where it may be. Of two formats
 * that are written alike whoever says it is believed.
 */
export function misfitOf(head: string, said?: Format): string | null {
  const text = head.replace(/^\ufeff?\s*/, '');
  if (text === '') return 'The file is empty.';
  const stranger = strangerOf(text);
  if (stranger === 'a ZIP file')
    return 'This is a ZIP file. Unpack it and choose the export within it.';
  if (stranger) return `This is ${stranger}, not an export.`;
  const is = text.startsWith('<') ? 'XML' : /^[[{]/.test(text) ? 'JSON' : null;
  if (!said || !is || writtenAs[said].includes(is)) return null;
  const found = formatOf(head);
  const looks = found ? ` It looks like this: ${formats[found]}.` : '';
  return `${formats[said]} was chosen, but the file is ${is}.${looks}`;
}

/** How much of a file is looked at to say what it is. */
export const headBytes = 16_384;

const firstLine = (head: string) => head.replace(/^\ufeff?\s*/, '').split(/[\r\n]/, 1)[0]!;

/** What a file is, from its beginning; null for what is not known. */
export function formatOf(head: string): Format | null {
  // What XML is called may be named in a text that JSON holds.
  if (/^\s*[[{]/.test(head)) return jsonFormatOf(head);
  if (/xmlns:\w+\s*=\s*["']https?:\/\/wordpress\.org\/export\/|<wp:wxr_version>/.test(head))
    return 'wxr';
  if (/<disqus\b/.test(head)) return 'disqus';
  if (/<([\w.-]+:)?(rss|feed|RDF)\b/.test(head)) return 'feed';
  if (/^[\w"', ]*\bemail\b["']?\s*(,|$)/im.test(firstLine(head)) && !/^\s*</.test(head))
    return 'members';
  return isCoralTable(firstLine(head)) ? 'coral' : null;
}

function jsonFormatOf(head: string): Format | null {
  if (ofCoral.test(head)) return 'coral';
  if (/^\s*\{\s*"(comments|stories)"\s*:\s*\[/.test(head)) return 'coral';
  if (/^\s*\{/.test(head) && /"comments"\s*:\s*\{\s*"(edges|nodes|pageInfo)"/.test(head))
    return 'coral';
  return /^\s*\{/.test(head) && /"(db|data)"\s*:/.test(head) ? 'ghost' : null;
}
