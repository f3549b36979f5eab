import { expect, it } from 'vitest';
import { findLinks } from '@/lib/comments/markup/links';

const linked = (text: string) =>
  findLinks(text).map(({ start, end, href }) => [text.slice(start, end), href]);

it.each([
  ['https://port.example', 'https://port.example', 'https://port.example/'],
  ['see http://port.example/a?b=1&c=2#d now', 'http://port.example/a?b=1&c=2#d'],
  ['HTTPS://Port.example/', 'HTTPS://Port.example/', 'https://port.example/'],
  ['www.commonmark.org/help', 'www.commonmark.org/help', 'http://www.commonmark.org/help'],
  ['Visit WWW.port.example.', 'WWW.port.example', 'http://www.port.example/'],
  ['http://localhost:3000/x', 'http://localhost:3000/x'],
  ['https://sub.port-wall.example:8443/', 'https://sub.port-wall.example:8443/'],
  ['https://a_b.port.example/', 'https://a_b.port.example/'],
  ['https://bücher.example/', 'https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['https://例え.example', 'https://例え.example', 'https://xn--r8jz45g.example/'],
  [
    'https://port.example/Rubik’s_Cube',
    'https://port.example/Rubik’s_Cube',
    'https://port.example/Rubik%E2%80%99s_Cube',
  ],
  // Ends of sentences and brackets, as GFM has them.
  ['Go to https://port.example/x.', 'https://port.example/x'],
  ['https://port.example/x?!.,:*_~', 'https://port.example/x'],
  ['https://port.example/a.b.', 'https://port.example/a.b'],
  ['(https://port.example/x)', 'https://port.example/x'],
  ['((https://port.example/x))', 'https://port.example/x'],
  ['(see https://port.example/x).', 'https://port.example/x'],
  ['https://en.example/Mole_(wall)', 'https://en.example/Mole_(wall)'],
  ['(https://en.example/Mole_(wall))', 'https://en.example/Mole_(wall)'],
  [
    'www.google.com/search?q=(business))+ok',
    'www.google.com/search?q=(business))+ok',
    'http://www.google.com/search?q=(business))+ok',
  ],
  ['[https://port.example/x]', 'https://port.example/x'],
  ['https://port.example/x[1]', 'https://port.example/x[1]'],
  ['[words](https://port.example/x)', 'https://port.example/x'],
  ['https://port.example/?q=a&hl;', 'https://port.example/?q=a'],
  ['https://port.example/?q=a&copy;&amp;', 'https://port.example/?q=a'],
  ['https://port.example/x;', 'https://port.example/x'],
  ['http://port.example/he<lp', 'http://port.example/he'],
  ['“https://port.example/x”', 'https://port.example/x'],
  ['"https://port.example/x"', 'https://port.example/x'],
  ['*www.port.example*', 'www.port.example', 'http://www.port.example/'],
  ['请看https://port.example/x。谢谢', 'https://port.example/x'],
])('links in %j', (text, found, href = found) => {
  expect(linked(text)).toEqual([[found, href]]);
});

it.each([
  'javascript:alert(1)',
  'JavaScript://port.example/%0Aalert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1) file:///etc/passwd ftp://port.example/',
  'mailto:anna@port.example',
  'anna@port.example',
  'port.example',
  'https://',
  'https://?',
  'https:///x',
  'https://.example/',
  'https://port..example/',
  'http://[::1]/',
  'https://bank.example@evil.example/',
  'https://bank.example:443@evil.example/',
  'https://a.b_c.example/',
  'www.',
  'www..example',
  'www.a_b.example',
  'awww.port.example',
  'xhttps://port.example/',
  '1http://port.example/',
  'https://port.example:99999/',
  'https&#58;//port.example/',
  'https:\\\\port.example\\',
  'hxxps://port.example/',
])('finds no link in %j', (text) => {
  expect(linked(text)).toEqual([]);
});

it('finds several, and the next one after what is none', () => {
  expect(linked('www.a.example, https://b@c.example and https://d.example!')).toEqual([
    ['www.a.example', 'http://www.a.example/'],
    ['https://d.example', 'https://d.example/'],
  ]);
});
