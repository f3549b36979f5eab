/** What the renderer is asked for a page with, instead of what a visitor sent. No visitor's request carries it on. */
export const renderHeader = 'x-door-render';

/** What is drawn for an address that fits no route (app/(site)/%5Fdoor/not-found); not a public address itself. */
export const unmatchedPath = '/_door/not-found';

/** What the renderer says of a document of the visitor's own for which Next found no route. */
export const unmatchedHeader = 'x-door-unmatched';

/** What the renderer says about a render. It travels before the body: tags of any script and number fit no header. */
export type RenderReport = {
  status: number;
  contentType: string;
  location?: string;
  /** When what it says last changed, as the page itself says (an HTTP date). */
  lastModified?: string;
  tags: string[];
  /** Hashes of the style elements in it, as a policy names them. */
  styles?: string[];
  /** Milliseconds; null when nothing is due. */
  freshUntil: number | null;
  /** Whether the door may keep it. */
  isStorable: boolean;
  /** The framework's scripts are still in it, because the page cannot live without them. */
  isWhole?: boolean;
  /** Next's empty error shell: the status is right, the words are missing. */
  isBlank?: boolean;
};

export type Parcel = { report: RenderReport; body: Buffer };

/** Length of the report, the report as JSON, the body. */
export function wrap({ report, body }: Parcel): Buffer {
  const json = Buffer.from(JSON.stringify(report));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json, body]);
}

/** Throws on anything but a whole parcel. */
export function unwrap(bytes: Buffer): Parcel {
  if (bytes.length < 4) throw new Error('The renderer sent an incomplete parcel.');
  const end = 4 + bytes.readUInt32BE(0);
  if (bytes.length < end) throw new Error('The renderer sent an incomplete parcel.');
  const report = JSON.parse(bytes.toString('utf8', 4, end)) as RenderReport;
  return { report, body: bytes.subarray(end) };
}
