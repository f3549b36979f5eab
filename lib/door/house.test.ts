import { expect, it } from 'vitest';
import { headlinesIn, houseOf } from './house';

const story = (n: number) => `<h3><a href="/article/s${n}">Story ${n}</a></h3>`;

it('takes the first five headlines, each story once, in its own language', () => {
  const page = `<h1>The Tidings</h1><h2 lang="ar" dir="rtl"><a href="/article/%D9%82">قصة &amp; بحر</a></h2>
    <a href="/article/no-headline">Read on</a><h3><a href="/section/port">Port</a></h3>
    ${[1, 1, 2, 3, 4, 5, 6].map(story).join('')}`;
  expect(headlinesIn(page)).toEqual([
    '<li lang="ar" dir="rtl"><a href="/article/%D9%82">قصة &amp; بحر</a></li>',
    '<li><a href="/article/s1">Story 1</a></li>',
    '<li><a href="/article/s2">Story 2</a></li>',
    '<li><a href="/article/s3">Story 3</a></li>',
    '<li><a href="/article/s4">Story 4</a></li>',
  ]);
});

it('finds none on a page without any', () => {
  expect(headlinesIn('<p>Nothing yet.</p>')).toEqual([]);
});

it('reads language, name and theme from the head of a front page, and nothing from elsewhere', () => {
  const body = '<body><style>a{}</style><svg><title>Chart</title></svg></body>';
  const front = (head: string) =>
    `<!DOCTYPE html><html lang="de-AT" dir="ltr"><head>${head}</head>${body}</html>`;
  expect(
    houseOf(front('<style>:root:root{--buoy:red}</style><title>Blatt &amp; Co</title>')),
  ).toEqual({ locale: 'de-AT', name: 'Blatt &amp; Co', theme: ':root:root{--buoy:red}' });
  expect(houseOf(front(''))).toEqual({ locale: 'de-AT', name: undefined, theme: '' });
  expect(houseOf('{"lang":"de"}')).toEqual({ locale: undefined, name: undefined, theme: '' });
});
