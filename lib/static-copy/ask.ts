import http from 'node:http';
import https from 'node:https';
import type { Answer } from '@/lib/static-copy/copy';

/** No page or picture of ours is larger. */
const maxBytes = 100 * 1024 * 1024;
const tries = 3;

/**
 * Asks a server at `from` as a reader of `siteUrl` would, without cookies. A try that fails is made again, three in all; then
 * it throws.
 */
export function askFrom(from: string, siteUrl: string): (address: string) => Promise<Answer> {
  const base = new URL(from);
  const client = base.protocol === 'https:' ? https : http;
  const agent = new client.Agent({ keepAlive: true, maxSockets: 4 });
  const headers = {
    host: new URL(siteUrl).host,
    'user-agent': 'Broadsheet static copy (bot)',
    'accept-encoding': 'identity',
  };
  const once = (address: string) =>
    new Promise<Answer>((resolve, reject) => {
      const request = client.get(
        {
          hostname: base.hostname,
          port: base.port,
          path: address,
          agent,
          headers,
          timeout: 60_000,
        },
        (response) => {
          const chunks: Buffer[] = [];
          let size = 0;
          response.on('data', (chunk: Buffer) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size > maxBytes) request.destroy(new Error(`${address} is too large`));
          });
          response.once('error', reject);
          response.once('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              type: response.headers['content-type'] ?? '',
              location: response.headers.location ?? null,
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      request.once('timeout', () => request.destroy(new Error(`no answer to ${address}`)));
      request.once('error', reject);
    });
  return async (address) => {
    for (let attempt = 1; ; attempt++) {
      try {
        const answer = await once(address);
        if (answer.status < 500 || attempt === tries) return answer;
      } catch (error) {
        if (attempt === tries) throw error;
      }
    }
  };
}
