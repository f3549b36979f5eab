import { renderFailed } from '@/lib/cache/page';

/** At the start of a server: a malformed configuration stops it here, in words. Starts no jobs (LAYOUT.md). */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build')
    return;
  const { env } = await import('@/lib/env');
  env();
}

type Asked = { path: string; method: string; headers: NodeJS.Dict<string | string[]> };
type Where = { routePath: string; routeType: string };

/** Anything that threw and nobody caught. Runs inside the render, so it also keeps the door from keeping the page. */
export async function onRequestError(error: unknown, asked: Asked, where: Where): Promise<void> {
  renderFailed(error);
  const { log } = await import('@/lib/log');
  log.error(
    {
      err: error,
      requestId: asked.headers['x-request-id'],
      method: asked.method,
      path: asked.path.split('?')[0], // a query may hold a token
      route: where.routePath,
      kind: where.routeType,
    },
    'request failed',
  );
}
