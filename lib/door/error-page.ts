import { createHash } from 'node:crypto';

/**
 * Pages for when there is nobody to ask: Next draws its own error pages with scripts in the browser, and a renderer that
 * is down draws none. No stylesheet, font or picture is needed, since those may be what failed.
 */

type Words = { title: string; text: string };

const words: Record<number, Words> = {
  400: {
    title: 'We could not read that request',
    text: 'The address or the request is not well formed.',
  },
  401: { title: 'Please sign in', text: 'This is for people who have signed in.' },
  403: {
    title: 'That is not allowed',
    text: 'The request did not come from a page of this site, or not from someone who may send it.',
  },
  404: {
    title: 'There is nothing at this address',
    text: 'The page may have moved, or the address may be misspelt.',
  },
  405: {
    title: 'That does not work here',
    text: 'This address can be read, but not written to in this way.',
  },
  408: {
    title: 'That took too long',
    text: 'Your connection was too slow for us to wait any longer. Please try again.',
  },
  410: { title: 'This has been withdrawn', text: 'The page was here once and will not come back.' },
  413: { title: 'That is too large', text: 'What you sent is larger than this address takes.' },
  414: { title: 'That address is too long', text: 'Please try a shorter one.' },
  421: { title: 'Wrong address', text: 'This server does not answer for the name you asked for.' },
  429: {
    title: 'That was too much at once',
    text: 'Please wait a moment before you try again.',
  },
  500: {
    title: 'Something went wrong on our side',
    text: 'The page could not be made. We have taken note; trying again in a moment often helps.',
  },
  503: {
    title: 'We will be right back',
    text: 'The page cannot be made at this moment. Please try again in a few seconds.',
  },
};

const style = `
:root{color-scheme:light dark;--paper:#fbf9f4;--ink:#1d1b18;--soft:#5f5a52;--rule:#1d1b18}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--ink:#ece8df;--soft:#a8a196;--rule:#ece8df}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.55 Literata,Charter,Georgia,serif}
main{max-width:34rem;margin:0 auto;padding:clamp(3rem,14vh,9rem) 1.25rem}
main::before{content:"";display:block;border-top:3px solid var(--rule);border-bottom:1px solid var(--rule);height:3px;margin-bottom:2rem}
h1{font-size:clamp(1.75rem,5vw,2.5rem);line-height:1.15;margin:0 0 1rem;text-wrap:balance}
p{margin:0 0 1rem}a{color:inherit;text-underline-offset:.2em}
small{color:var(--soft);font-size:.875rem}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:0 0 1.5rem}label{flex-basis:100%}
input,button{font:inherit;color:inherit;background:transparent;border:1px solid var(--rule);padding:.4rem .7rem;min-height:2.75rem;box-sizing:border-box}
input{flex:1 1 12rem;min-width:0}button{background:var(--ink);color:var(--paper)}
h2{font-size:1.125rem;margin:2rem 0 .5rem}ul{list-style:none;margin:0 0 1.5rem;padding:0}li{border-top:1px solid var(--soft);padding:.6rem 0}
`.trim();

/** Allows exactly the page's one style element and nothing else. */
export const errorPageCsp = `default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`;

type More = {
  /** What a reader can quote to us. */
  reference?: string;
  /** Recent headlines as items of a list (headlines.ts). */
  recent?: readonly string[];
};

const search = `<form action="/search" role="search">
<label for="q">Look for a story</label>
<input id="q" name="q" type="search" maxlength="200" autocomplete="off">
<button>Search</button>
</form>`;

/** What a reader was after may be found in another way: not where the request itself was at fault. */
const leadsOn = (status: number) => status === 404 || status === 410 || status >= 500;

/** The whole page for a status, in words, with a search and what is new. */
export function errorPage(status: number, { reference, recent = [] }: More = {}): string {
  const { title, text } = words[status] ?? words[status < 500 ? 400 : 500]!;
  const quote = reference ? `<p><small>Reference: ${escape(reference)}</small></p>` : '';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
${leadsOn(status) ? search : ''}
${leadsOn(status) && recent.length > 0 ? `<h2>Recent stories</h2>\n<ul>\n${recent.join('\n')}\n</ul>` : ''}
<p><a href="/">Go to the front page</a></p>
${quote}
</main>
</body>
</html>
`;
}

const escape = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const codes: Record<number, string> = {
  400: 'malformed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'timeout',
  413: 'too_large',
  414: 'too_large',
  421: 'misdirected',
  429: 'rate_limited',
  500: 'internal',
  503: 'unavailable',
};

/** The same for programs: RFC 9457, with the codes that the API's own refusals have. */
export function problemJson(status: number, detail: string): string {
  const title = words[status]?.title ?? 'Error';
  return JSON.stringify({
    type: `urn:broadsheet:problem:${codes[status] ?? 'internal'}`,
    title,
    status,
    detail,
  });
}
