import path from 'node:path';

/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: true,
  reactCompiler: true,
  // The front door compresses, tags and caches; see lib/door/.
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  // Metadata always in the head: with streaming, a slow title lands in the body of the captured page.
  htmlLimitedBots: /.*/,
  // Next's optimizer is off: pictures come finished from lib/media, and the door answers 404 at /_next/image.
  images: { unoptimized: true },
  serverExternalPackages: [
    'pg',
    'nodemailer',
    'pino',
    'sharp',
    'exifreader',
    's3mini',
    'woff2-encoder',
  ],
  turbopack: { root: path.resolve(import.meta.dirname) },
  experimental: {
    // Above the door's own limits (lib/door/body-limits.ts), which refuse with a true 413.
    serverActions: { bodySizeLimit: '26mb' },
  },
};

export default config;
