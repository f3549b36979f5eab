import { expect, it } from 'vitest';
import { mailHtml } from '@/lib/mail/html';

const sender = { siteUrl: 'https://t.example', lang: 'en-GB' };
const bodyOf = (text: string) =>
  /<body[^>]*>(.*)<\/body>/s.exec(mailHtml({ subject: 'A <subject>', text }, sender))![1];

it('keeps paragraphs and lines, and makes links of our own addresses alone', () => {
  expect(
    bodyOf('Hello,\nSign in: https://t.example/signin?a=1&b=2.\n\nhttps://evil.example/x\n'),
  ).toBe(
    '<p dir="auto">Hello,<br>Sign in: <a href="https://t.example/signin?a=1&amp;b=2" dir="ltr">https://t.example/signin?a=1&amp;b=2</a>.</p>\n<p dir="auto">https://evil.example/x</p>',
  );
});

it('makes markup of nothing that somebody wrote', () => {
  expect(bodyOf('Hello <img src=x> "A" & B https://t.example.evil/ https://t.example@evil/')).toBe(
    '<p dir="auto">Hello &lt;img src=x&gt; &quot;A&quot; &amp; B https://t.example.evil/ https://t.example@evil/</p>',
  );
  expect(mailHtml({ subject: 'A <b>', text: 'T' }, sender)).toContain('<title>A &lt;b&gt;</title>');
});

it('has the logo at its head, as large as it is shown, with its words', () => {
  const logo = { src: 'cid:logo', alt: 'The "Tidings"', width: 960, height: 160 };
  expect(mailHtml({ subject: 'S', text: 'T' }, { ...sender, logo })).toContain(
    '<p><img src="cid:logo" alt="The &quot;Tidings&quot;" width="240" height="40" style="background:#fff;padding:6px;height:auto;max-width:100%"></p>\n<p dir="auto">T</p>',
  );
});

it('sets quoted words apart', () => {
  expect(bodyOf('Ada writes:\n\n> Come\n>\n> soon')).toBe(
    '<p dir="auto">Ada writes:</p>\n<blockquote><p dir="auto">Come<br><br>soon</p></blockquote>',
  );
});

it('says which language it is in', () =>
  expect(mailHtml({ subject: 'S', text: 'T' }, { ...sender, lang: 'ar-EG' })).toMatch(
    /^<!doctype html><html lang="ar-EG" dir="rtl">/,
  ));

it('runs from right to left on a site that does, whatever name or address begins a paragraph', () => {
  const text = 'Marit Aas ردّ عليك.\n\nhttps://t.example/\n\nHello\n\n> Hello مرحبا';
  const html = mailHtml({ subject: 'S', text }, { ...sender, lang: 'ar' });
  expect(html).toContain('<p>Marit Aas ردّ عليك.</p>');
  expect(html).toContain('<p><a href="https://t.example/" dir="ltr">https://t.example/</a></p>');
  expect(html).toContain('<p dir="auto">Hello</p>');
  expect(html).toContain('<blockquote><p dir="auto">Hello مرحبا</p></blockquote>');
});
