import type { DocNode } from '@/lib/articles/document';

/** What a wire is read from. */
export const wireFormats = ['ninjs', 'newsml', 'nitf'] as const;
export type WireFormat = (typeof wireFormats)[number];
export const isWireFormat = (name: string | undefined): name is WireFormat =>
  wireFormats.some((format) => format === name);

/** The most that is read at once: bytes of a file or a request, and items in it. */
export const wireLimits = { bytes: 10_000_000, items: 500, depth: 100 } as const;

/** How a name begins that is an agency's key of one story for a day (`du-key` of NITF). */
export const duKey = 'du-key:';

export type WireStatusName = 'usable' | 'withheld' | 'canceled';
/** What a version is used for: a code of the agency or of the IPTC, and its name. Either may be ''. */
export type WireTerm = { code: string; name: string };

/** A picture that goes with an item. It stays with the agency: only its words and its rights are here. */
export type WirePicture = {
  /** The agency's name for it; '' when it has none. */
  uri: string;
  /** Where its largest rendition is; null when the agency does not say. */
  href: string | null;
  caption: string;
  byline: string;
  credit: string;
  rights: string;
  width: number | null;
  height: number | null;
};

/** One version of an item as it came, in our own terms. Times are ISO 8601 in UTC. */
export type WireContent = {
  format: WireFormat;
  guid: string;
  /** The names of the items that it takes the place of. Versions from before this was read have none. */
  replaces?: string[];
  /** As the agency counts; '' when it does not. */
  version: string;
  kind: 'text' | 'picture' | 'package' | 'other';
  status: WireStatusName;
  /** Nothing marks it as a kill but its words, which need not say of which item it is one. */
  isKilledInWords?: boolean;
  service: string;
  headline: string;
  standfirst: string;
  byline: string;
  dateline: string;
  slugline: string;
  /** The agency's word to editors. */
  ednote: string;
  credit: string;
  copyright: string;
  usageTerms: string;
  /** BCP 47; null when the agency does not say. */
  language: string | null;
  urgency: number | null;
  subjects: WireTerm[];
  genres: WireTerm[];
  places: string[];
  /** Where the agency itself has published it. */
  canonicalUrl: string | null;
  sentAt: string | null;
  embargoUntil: string | null;
  expiresAt: string | null;
  body: DocNode;
  pictures: WirePicture[];
  /** What somebody should know before they use it, in sentences. */
  warnings: string[];
};

/** What a file or a request holds: items, and what could not be read of it, each with the place. */
export type WireReading = { items: WireContent[]; faults: string[] };
