import { escapeHtml } from '@/lib/articles/to-html';

/**
 * Sends the browser on to a provider. A page and not a redirect: browsers hold the rule that our forms end on our own site
 * (form-action) against a redirect as well, and this needs no exception from it.
 */
export function leavingPage({ url, name }: { url: string; name: string }): Response {
  const to = escapeHtml(url);
  const page = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0;url=${to}">
<meta name="color-scheme" content="light dark"><title>On to ${escapeHtml(name)}</title></head>
<body><main><p><a href="${to}">On to ${escapeHtml(name)}</a></p></main></body></html>
`;
  return new Response(page, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'private, no-store',
    },
  });
}
