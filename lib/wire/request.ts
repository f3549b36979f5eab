import { AppError } from '@/lib/errors';
import { wireLimits, type WireFormat } from '@/lib/wire/schema';

const types: [RegExp, WireFormat | undefined][] = [
  [/^application\/(?:json|ninjs\+json|vnd\.iptc\.(?:g2\.)?ninjs\+json)$/, 'ninjs'],
  [/^application\/(?:newsml\+xml|vnd\.iptc\.g2\.\w+\+xml)$/, 'newsml'],
  [/^application\/(?:nitf\+xml|vnd\.iptc\.nitf(?:\+xml)?)$/, 'nitf'],
  // What it is, is then seen by what it begins with.
  [/^(?:application|text)\/xml$/, undefined],
];

/** The format and the encoding that a content type names. Throws `unsupported` for any other. */
export function formatOf(contentType: string | null): { format?: WireFormat; charset?: string } {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const found = types.find(([pattern]) => pattern.test(type.trim()));
  if (!found)
    throw new AppError(
      'unsupported',
      'Send ninjs as application/json, NewsML-G2 as application/vnd.iptc.g2.newsitem+xml, NITF as application/nitf+xml, or either XML as application/xml.',
    );
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([\w.:-]{1,40})"?\s*$/.exec(parameter)?.[1])
    .find(Boolean);
  return { ...(found[1] && { format: found[1] }), ...(charset && { charset }) };
}

/** The body, piece by piece, so that one without end is not held. Throws `too_large`. */
export async function bodyOf(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > wireLimits.bytes)
      throw new AppError('too_large', `Send at most ${wireLimits.bytes / 1_000_000} MB at once.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
