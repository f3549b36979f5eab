import { createHash } from 'node:crypto';
import { interfaceOf } from '@/lib/i18n/languages';
import { speakArea } from '@/lib/i18n/messages';
import { refused } from '@/lib/i18n/texts/refused';

/**
 * Pages for when there is nobody to ask: Next draws its own error pages with scripts in the browser, and a renderer that
 * is down draws none. No stylesheet, font or picture is needed, since those may be what failed.
 */

const style = `
:root{color-scheme:light dark;--paper:#f4f5f1;--ink:#13242f;--soft:#465660;--rule:#13242f}
@media (prefers-color-scheme:dark){:root{--paper:#10191f;--ink:#e6ebe8;--soft:#a8b5b9;--rule:#e6ebe8}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.55 Literata,Charter,Georgia,serif}
main{max-width:34rem;margin:0 auto;padding:clamp(3rem,14vh,9rem) 1.25rem}
main::before{content:"";display:block;border-top:6px solid var(--rule);margin-bottom:2rem}
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
  /** The language of the site; English while nobody knows it. */
  locale?: string;
};

const statuses = refused.en.statuses;
const isWorded = (status: number): status is keyof typeof statuses =>
  Object.hasOwn(statuses, status);

/** What a reader was after may be found in another way: not where the request itself was at fault. */
const leadsOn = (status: number) => status === 404 || status === 410 || status >= 500;

/** The whole page for a status, in words, with a search and what is new. */
export function errorPage(
  status: number,
  { reference, recent = [], locale = 'en' }: More = {},
): string {
  const words = speakArea(refused, locale);
  const { lang, dir } = interfaceOf(locale);
  const { title, text } = words.statuses[isWorded(status) ? status : status < 500 ? 400 : 500];
  const quote = reference
    ? `<p><small>${words.reference({ id: escape(reference) })}</small></p>`
    : '';
  const search = `<form action="/search" role="search">
<label for="q">${words.lookFor}</label>
<input id="q" name="q" type="search" maxlength="200" autocomplete="off">
<button>${words.search}</button>
</form>`;
  return `<!DOCTYPE html>
<html lang="${escape(lang)}" dir="${dir}">
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
${leadsOn(status) && recent.length > 0 ? `<h2>${words.recent}</h2>\n<ul>\n${recent.join('\n')}\n</ul>` : ''}
<p><a href="/">${words.toFront}</a></p>
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

/** The same for programs, in English: RFC 9457, with the codes that the API's own refusals have. */
export function problemJson(status: number, detail: string): string {
  const title = isWorded(status) ? statuses[status].title : 'Error';
  return JSON.stringify({
    type: `urn:broadsheet:problem:${codes[status] ?? 'internal'}`,
    title,
    status,
    detail,
  });
}
