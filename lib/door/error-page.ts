import { createHash } from 'node:crypto';
import { interfaceOf } from '@/lib/i18n/languages';
import { speakArea } from '@/lib/i18n/messages';
import { refused } from '@/lib/i18n/texts/refused';
import type { House } from './house';

/**
 * Pages for when there is nobody to ask: Next draws its own error pages with scripts in the browser, and a renderer that
 * is down draws none. No stylesheet, font or picture is needed, since those may be what failed.
 */

const style = `
:root{color-scheme:light dark;--paper:#f4f5f1;--ink:#13242f;--soft:#465660;--buoy:#a93214}
@media (prefers-color-scheme:dark){:root{--paper:#10191f;--ink:#e6ebe8;--soft:#a8b5b9;--buoy:#ff9672}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.55 var(--latin-serif,Literata,Charter,Georgia,serif)}
main{max-width:34rem;margin:0 auto;padding:clamp(3rem,14vh,9rem) 1.25rem}
main::before{content:"";display:block;border-top:6px solid var(--buoy);margin-bottom:2rem}
h1{font-size:clamp(1.75rem,5vw,2.5rem);line-height:1.15;margin:0 0 1rem;text-wrap:balance}
p{margin:0 0 1rem}a{color:inherit;text-underline-offset:.2em}
small{color:var(--soft);font-size:.875rem}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:0 0 1.5rem}label{flex-basis:100%}
input,button{font:inherit;color:inherit;background:transparent;border:1px solid var(--ink);padding:.4rem .7rem;min-height:2.75rem;box-sizing:border-box}
input{flex:1 1 12rem;min-width:0}button{background:var(--ink);color:var(--paper)}
h2{font-size:1.125rem;margin:2rem 0 .5rem}ul{list-style:none;margin:0 0 1.5rem;padding:0}li{border-top:1px solid var(--soft);padding:.6rem 0}
.name{font-weight:800}.name a{text-decoration:none}
`.trim();

/** Allows exactly the page's style elements, ours and the theme's, and nothing else. */
export const errorPageCsp = ({ theme }: Pick<House, 'theme'> = {}) =>
  `default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; style-src ${[style, theme].filter(Boolean).map(sourceOf).join(' ')}`;
const sourceOf = (css = '') => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

/** What is said in the publication's own way, as far as the door knows it; in English and the design's colours before that. */
export type Words = House & {
  /** Recent headlines as items of a list (house.ts). */
  recent?: readonly string[];
};

/** `reference`: what a reader can quote to us. */
type More = Words & { reference?: string };

const statuses = refused.en.statuses;
const isWorded = (status: number): status is keyof typeof statuses =>
  Object.hasOwn(statuses, status);

/** What a reader was after may be found in another way: not where the request itself was at fault. */
const leadsOn = (status: number) => status === 404 || status === 410 || status >= 500;

/** The whole page for a status, in words, with a search and what is new, or that nobody can say what is new. */
export function errorPage(
  status: number,
  { reference, recent = [], locale = 'en', name, theme }: More = {},
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
  const stories =
    recent.length > 0
      ? `<h2>${words.recent}</h2>\n<ul>\n${recent.join('\n')}\n</ul>`
      : `<p>${words.noRecent}</p>`;
  return `<!DOCTYPE html>
<html lang="${escape(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
${theme ? `<style>${theme}</style>` : ''}
</head>
<body>
<main>
${name ? `<p class="name"><a href="/">${name}</a></p>` : ''}
<h1>${title}</h1>
<p>${text}</p>
${leadsOn(status) ? `${search}\n${stories}` : ''}
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
