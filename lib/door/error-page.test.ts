import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { errorPage, errorPageCsp, problemJson } from './error-page';

it('has words, a way home and nothing to load', () => {
  const html = errorPage(503);
  expect(html).toContain('<title>We will be right back</title>');
  expect(html).toContain('<a href="/">Go to the front page</a>');
  expect(html).not.toMatch(/<script|<link|<img|url\(|@import/);
});

it('allows its own style and no other', () => {
  const style = /<style>([^]*)<\/style>/.exec(errorPage(500))![1]!;
  const hash = createHash('sha256').update(style).digest('base64');
  expect(errorPageCsp()).toBe(
    `default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; style-src 'sha256-${hash}'`,
  );
});

it('quotes a reference, escaped', () => {
  expect(errorPage(500, { reference: 'a<b' })).toContain('Reference: a&#60;b');
  expect(errorPage(500)).not.toContain('Reference');
});

it('has words for a status it does not know', () => {
  expect(errorPage(418)).toContain('We could not read that request');
  expect(errorPage(504)).toContain('Something went wrong on our side');
});

it.each([404, 410, 500, 503])('leads on from %i: a search and what is new', (status) => {
  const html = errorPage(status, { recent: ['<li><a href="/article/a">Gale</a></li>'] });
  expect(html).toContain('<form action="/search" role="search">');
  expect(html).toContain('<li><a href="/article/a">Gale</a></li>');
  expect(html).not.toContain('cannot be shown');
  expect(errorPage(status)).not.toContain('<h2>');
  expect(errorPage(status)).toContain('<p>Recent stories cannot be shown at this moment.</p>');
});

it('leads nowhere from a request that was at fault itself', () => {
  const html = errorPage(400, { recent: ['<li><a href="/article/a">Gale</a></li>'] });
  expect(html).not.toMatch(/<form|Gale/);
});

it('says the same to programs', () => {
  expect(JSON.parse(problemJson(413, 'Too many bytes.'))).toEqual({
    type: 'urn:broadsheet:problem:too_large',
    title: 'That is too large',
    status: 413,
    detail: 'Too many bytes.',
  });
});

it('speaks the language of the site, in the direction that it is written in', () => {
  const html = errorPage(503, { locale: 'ar-EG', reference: 'r-1', recent: ['<li>A</li>'] });
  expect(html).toContain('<html lang="ar-EG" dir="rtl">');
  for (const words of ['سنعود حالًا', 'أحدث المقالات', 'إلى الصفحة الأولى', 'المرجع: r-1'])
    expect(html).toContain(words);
  expect(errorPage(404, { locale: 'nb-NO' })).toContain('<html lang="en" dir="ltr">');
});
