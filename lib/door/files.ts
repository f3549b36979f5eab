import fs from 'node:fs';
import path from 'node:path';
import { encodeSegment } from './clean-path';
import { facesOf, type Faces } from './faces';
import { dataCsp, type Header } from './security-headers';

const types: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Larger ones belong into the media storage; from here they would sit in every door's memory. */
const maxBytes = 8 * 1024 * 1024;

/** What readers may have run for them: it keeps saved stories (public/offline.js), and shows alerts (public/alerts.js). */
const programs = ['/offline.js', '/alerts.js'];

type File = {
  address: string;
  location: string;
  type: string;
  cacheControl: string;
  faces?: Promise<Faces>;
};

/**
 * The files of the build: `public/` and `.next/static`, listed once at start, so that no request ever reaches the disk's
 * name space (nothing to traverse, no source map or dot file by accident). Read and compressed at their first request.
 */
export class Files {
  private readonly byPath = new Map<string, File>();

  constructor(
    root: string,
    private readonly base: Header[],
  ) {
    this.list(path.join(root, 'public'), '');
    this.list(path.join(root, '.next/static'), '/_next/static');
  }

  /** The finished answer for a request address, or undefined when no file has it. The query is of no interest. */
  async find(url: string): Promise<Faces | undefined> {
    const mark = url.indexOf('?');
    const file = this.byPath.get(mark < 0 ? url : url.slice(0, mark));
    if (!file) return undefined;
    file.faces ??= this.read(file);
    try {
      return await file.faces;
    } catch (error) {
      file.faces = undefined; // not for ever: the disk may come back
      throw error;
    }
  }

  private list(folder: string, address: string): void {
    if (!fs.existsSync(folder)) return;
    for (const item of fs.readdirSync(folder, { withFileTypes: true })) {
      const { name } = item;
      if (name.startsWith('.') && name !== '.well-known') continue;
      const location = path.join(folder, name);
      const itsAddress = `${address}/${encodeSegment(name)}`;
      if (item.isDirectory()) this.list(location, itsAddress);
      else if (item.isFile()) this.add(itsAddress, location);
    }
  }

  private add(address: string, location: string): void {
    const extension = path.extname(location).toLowerCase();
    if (extension === '.map' || fs.statSync(location).size > maxBytes) return;
    const type =
      types[extension] ??
      (address.startsWith('/.well-known/') ? types['.txt']! : 'application/octet-stream');
    this.byPath.set(address, { address, location, type, cacheControl: cacheControlOf(address) });
  }

  private async read({ address, location, type, cacheControl }: File): Promise<Faces> {
    const body = await fs.promises.readFile(location);
    const headers: Header[] = [
      ...this.base,
      // A program of the reader's asks this site for things; a drawing opened by itself may use its own styles, and nothing else.
      [
        'Content-Security-Policy',
        `${dataCsp}; ${programs.includes(address) ? "connect-src 'self'" : "style-src 'unsafe-inline'"}`,
      ],
      ['Cache-Control', cacheControl],
    ];
    return facesOf({ status: 200, contentType: type, headers, body, isLasting: true });
  }
}

/** A name that changes with its content may be kept for ever; a font practically never changes. */
export function cacheControlOf(address: string): string {
  const isHashed =
    address.startsWith('/_next/static/') ||
    /^\/islands\/.+[-.][A-Za-z0-9]{8,}\.(js|css)$/.test(address);
  if (isHashed) return 'public, max-age=31536000, immutable';
  return address.endsWith('.woff2') ? 'public, max-age=2592000' : 'public, max-age=3600';
}
