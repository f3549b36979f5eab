import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { bodyHtml, bodyText } from '@/lib/comments/body';

const link = (href: string, text = href) =>
  `<a href="${href}" rel="nofollow ugc noopener">${text}</a>`;
const p = (words: string) => `<p dir="auto">${words}</p>`;
const html = (text: string) => bodyHtml(text).replaceAll(' dir="auto"', '');

it.each([
  ['paragraphs and lines', 'one\ntwo\n\nthree', '<p>one<br>two</p><p>three</p>'],
  [
    'markup as words',
    `<b onclick="x('&')">`,
    '<p>&lt;b onclick=&quot;x(&#39;&amp;&#39;)&quot;&gt;</p>',
  ],
  [
    'a link',
    'See https://port.example/a?b=1&c=2 now',
    `<p>See ${link('https://port.example/a?b=1&amp;c=2')} now</p>`,
  ],
  [
    'a link in brackets',
    '(www.port.example)',
    `<p>(${link('http://www.port.example/', 'www.port.example')})</p>`,
  ],
  [
    'a quote inside it',
    'https://port.example/"onmouseover=x',
    `<p>${link('https://port.example/')}&quot;onmouseover=x</p>`,
  ],
  ['no other scheme', 'javascript:alert(1)', '<p>javascript:alert(1)</p>'],
  ['emphasis', 'It is *very* good', '<p>It is <em>very</em> good</p>'],
  ['strong words', 'It is **very** good', '<p>It is <strong>very</strong> good</p>'],
  ['both at once', '***very***', '<p><strong><em>very</em></strong></p>'],
  ['emphasis in strong words', '**a *b* c**', '<p><strong>a <em>b</em> c</strong></p>'],
  [
    'strong words in emphasis',
    '*a **b** c*',
    '<p><em>a </em><strong><em>b</em></strong><em> c</em></p>',
  ],
  ['emphasis in emphasis once', '*a *b* c*', '<p><em>a b c</em></p>'],
  ['an action', '*sigh*', '<p><em>sigh</em></p>'],
  ['emphasis before a full stop', 'So *good*.', '<p>So <em>good</em>.</p>'],
  ['emphasis in brackets and quotes', '(*a*) “*b*”', '<p>(<em>a</em>) “<em>b</em>”</p>'],
  ['emphasis over two lines', '*a\nb*', '<p><em>a<br>b</em></p>'],
  ['an emphasised link', '*https://a.example/x*', `<p><em>${link('https://a.example/x')}</em></p>`],
  [
    'stars in a link',
    '*a https://a.example/*b*c d*',
    `<p><em>a ${link('https://a.example/*b*c')} d</em></p>`,
  ],
  ['emphasis in Chinese', '很*好*的', '<p>很<em>好</em>的</p>'],
  ['one star too many', '**a*', '<p>*<em>a</em></p>'],
  ['a quote', '> a\n> b\nc', '<blockquote><p>a<br>b</p></blockquote><p>c</p>'],
  ['a quote without a space', '>a', '<blockquote><p>a</p></blockquote>'],
  ['a quote of two paragraphs', '> a\n>\n> b', '<blockquote><p>a</p><p>b</p></blockquote>'],
  ['a quote after a line', 'a\n> b', '<p>a</p><blockquote><p>b</p></blockquote>'],
  [
    'a quote in a quote',
    '>> a\n> b',
    '<blockquote><blockquote><p>a</p></blockquote><p>b</p></blockquote>',
  ],
  [
    'quotes three deep and no more',
    '> > > > > a',
    '<blockquote><blockquote><blockquote><p>&gt; &gt; a</p></blockquote></blockquote></blockquote>',
  ],
  ['a list in a quote', '> - a\n> - b', '<blockquote><ul><li>a</li><li>b</li></ul></blockquote>'],
  ['a list', '- a\n- *b*', '<ul><li>a</li><li><em>b</em></li></ul>'],
  ['a list after a line', 'Two:\n- a\n- b', '<p>Two:</p><ul><li>a</li><li>b</li></ul>'],
  ['a list and what follows', '- a\n- b\nc', '<ul><li>a</li><li>b</li></ul><p>c</p>'],
  ['a list with empty lines', '1. a\n\n2. b\n\n3. c', '<ol><li>a</li><li>b</li><li>c</li></ol>'],
  ['an item of two lines', '- a\n  b\n- c', '<ul><li>a<br>b</li><li>c</li></ul>'],
  ['a list that begins at 4', '4. a\n5. b', '<ol start="4"><li>a</li><li>b</li></ol>'],
  ['a list that leaves a number out', '1. a\n3. b', '<ol><li>a</li><li value="3">b</li></ol>'],
  ['a list of ones', '1. a\n1. b\n1. c', '<ol><li>a</li><li>b</li><li>c</li></ol>'],
  ['results that are no count', '3. a\n1. b', '<ol start="3"><li>a</li><li value="1">b</li></ol>'],
])('shows %s', (_, text, expected) => {
  expect(html(text)).toBe(expected);
});

it.each([
  '2 * 3 * 4 = 24',
  '2*3*4 = 24',
  'a*b*c',
  'snake_case and __init__ and _this_',
  '5* hotel, 4* food',
  'Prices* are high',
  '* a note',
  '**',
  '****',
  '*** a ***',
  '**** you ****',
  'f**k this and f**k that',
  'sh*t, s*** and ****',
  '5 > 3 and 2 < 4',
  '# not a heading',
  '#hashtag',
  '`code` and ```more```',
  '~~no~~ ^this^',
  '![picture](x.png) [words](y)',
  '- Anna',
  '-5 degrees',
  '-- a dash',
  '1984. What a year.',
  '1. My only point',
  '1.5 million',
  '1) a',
  '10.30 tonight',
  '>_< >:( >.<',
  '>50% of people',
  '>=5',
  '>>>',
  '->',
  '---',
  '===',
  '| a | b |',
  '&amp; &lt;b&gt; &#42;a&#42;',
  '\\*a\\*',
  ':-* ;-*',
  'I love *Nix',
])('leaves %j as it is', (text) => {
  const shown = parseFragment(html(text)).childNodes.map((node) =>
    ('childNodes' in node ? node.childNodes : []).map((inner) =>
      'value' in inner ? inner.value : inner.nodeName,
    ),
  );
  expect(shown).toEqual([[text]]);
});

it('keeps a signature and a year in their paragraphs', () => {
  expect(html('Well said.\n- Anna')).toBe('<p>Well said.<br>- Anna</p>');
  expect(html('He was born in\n1986. It was cold.')).toBe(
    '<p>He was born in<br>1986. It was cold.</p>',
  );
});

it('lets each block take its direction from its own words', () => {
  expect(bodyHtml('one\n\nשלום\n\n> א\n\n- א\n- ב')).toBe(
    `${p('one')}${p('שלום')}<blockquote dir="auto"><p>א</p></blockquote><ul dir="auto"><li>א</li><li>ב</li></ul>`,
  );
});

it.each([
  ['paragraphs and lines', 'one\ntwo\n\nthree', 'one\ntwo\n\nthree'],
  ['emphasis without its stars', 'a *b* **c** 2 * 3', 'a b c 2 * 3'],
  ['links as they were typed', 'www.port.example/x.', 'www.port.example/x.'],
  ['quotes', '>> a\n> b\n> - c\n> - d', '> > a\n> \n> b\n> \n> - c\n> - d'],
  ['lists', '2. a\n   b\n3. c\n7. d\n\n- e\n- f', '2. a\n  b\n3. c\n7. d\n\n- e\n- f'],
  ['nothing escaped', '<b> & "x"', '<b> & "x"'],
])('gives %s as plain text', (_, text, expected) => {
  expect(bodyText(text)).toBe(expected);
});

describe('what comes out', () => {
  const allowed: Record<string, string[]> = {
    p: ['dir'],
    br: [],
    a: ['href', 'rel'],
    em: [],
    strong: [],
    blockquote: ['dir'],
    ul: ['dir'],
    ol: ['dir', 'start'],
    li: ['value'],
  };

  const isWebAddress = (value: string) =>
    /^https?:\/\/[^\s"<>`\\]+$/.test(value) && new URL(value).username === '';

  /** What a browser would make of it that is not on the list. */
  function strange(nodes: DefaultTreeAdapterTypes.ChildNode[], depth = 0): string[] {
    return nodes.flatMap((node) => {
      if (node.nodeName === '#text') return [];
      if (!('attrs' in node)) return [node.nodeName];
      const attributes = allowed[node.nodeName];
      if (!attributes || depth > 8) return [`${node.nodeName} at ${depth}`];
      const wrong = node.attrs.flatMap(({ name, value }) => {
        if (!attributes.includes(name)) return [`${node.nodeName} ${name}`];
        if (name === 'href' && !isWebAddress(value)) return [value];
        if (name === 'rel' && value !== 'nofollow ugc noopener') return [value];
        if (name === 'dir' && value !== 'auto') return [value];
        return (name === 'start' || name === 'value') && !/^\d{1,3}$/.test(value) ? [value] : [];
      });
      return [...wrong, ...strange(node.childNodes, depth + 1)];
    });
  }

  const payloads = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '"><script>alert(1)</script>',
    "'><svg onload=alert(1)>",
    '</p></blockquote><iframe src=javascript:alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<!--<img src="--><img src=x onerror=alert(1)//">',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
    '<style>@import "x"</style><textarea><title>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#x3C;script&#x3E;',
    'https://a.example/"onmouseover="alert(1)',
    "https://a.example/'onmouseover='alert(1)",
    'https://a.example/><script>alert(1)</script>',
    'https://a.example/`onmouseover=alert(1)',
    'https://a.example/\u0000"x',
    'https://a.example\\@evil.example/',
    'https://user:pass@evil.example/',
    'www.a.example/"style="x:expression(alert(1))',
    'javascript:alert(1)',
    'javascript://a.example/%0aalert(1)',
    ' javascript&colon;alert(1)',
    'JaVaScRiPt&#58;alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    '[x](javascript:alert(1)) ![x](javascript:alert(1))',
    '<https://a.example> <javascript:alert(1)>',
    '*<b>*</b>* **<i>**',
    '{{constructor.constructor("alert(1)")()}} ${alert(1)}',
    '\u202E<script>\u202C',
    '＜script＞alert(1)＜/script＞',
    '\uD83D<script>',
  ];
  const dresses = [
    (x: string) => x,
    (x: string) => `> ${x}`,
    (x: string) => `>>> ${x}`,
    (x: string) => `- ${x}\n- ${x}`,
    (x: string) => `7. ${x}\n2. ${x}`,
    (x: string) => `*${x}*`,
    (x: string) => `**${x}** *${x}`,
    (x: string) => `https://a.example/${x}`,
    (x: string) => `www.a.example?${x}`,
    (x: string) => `https://${x}`,
    (x: string) => `${x}\n\n${x}\n> ${x}`,
  ];

  it.each(payloads)('is on the list of what is allowed, for %j', (payload) => {
    for (const dress of dresses)
      expect(strange(parseFragment(bodyHtml(dress(payload))).childNodes)).toEqual([]);
  });

  it('is so for signs in any order', () => {
    const signs = [
      '*',
      '**',
      '>',
      '> ',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      ' ',
      'a',
      '<',
      '"',
      "'",
      '&',
      '(',
      ')',
      '[',
      'https://a.example/',
      'www.b.example',
      '@',
      ';',
    ];
    // A fixed sequence of numbers that looks like chance.
    let state = 20_261_125;
    const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
    for (let n = 0; n < 3_000; n += 1) {
      const text = Array.from({ length: 24 }, () => signs[(next() >> 8) % signs.length]!).join('');
      const found = parseFragment(bodyHtml(text)).childNodes;
      expect(strange(found), JSON.stringify(text)).toEqual([]);
      const kept = (words: string) => words.replace(/[\s*>]|- |\d+\. /g, '');
      expect(kept(bodyText(text)), JSON.stringify(text)).toBe(kept(text));
    }
  });
});

describe('time', () => {
  /**
   * The least times of several runs over a text and over its pieces: the ones that nothing else disturbed. More runs where
   * the text takes more than so many times as long as its pieces, as a busy machine disturbs many.
   */
  function costs(text: string, times = Infinity): { whole: number; pieces: number } {
    const least = { whole: Infinity, pieces: Infinity };
    const pieces = Array.from({ length: 16 }, (_, n) => text.slice(n * 1_250, (n + 1) * 1_250));
    for (let run = 0; run < 7 || (run < 70 && least.whole >= times * least.pieces); run += 1) {
      for (const [kind, parts] of [
        ['whole', [text]],
        ['pieces', pieces],
      ] as const) {
        const started = performance.now();
        for (const part of parts) bodyHtml(part);
        least[kind] = Math.min(least[kind], performance.now() - started);
      }
    }
    return least;
  }

  it.each(
    [
      '*',
      '**',
      '***',
      '*a',
      '*a ',
      'a* ',
      '*a* ',
      '*a **b ',
      '**a* ',
      ' *a\n',
      '_',
      '[',
      ']',
      '[a](',
      '(',
      ')',
      '![',
      '`',
      '<',
      '<a ',
      '&',
      '&a;',
      '>',
      '> ',
      '>\n',
      '> a\n',
      '>> a\n\n',
      '>_',
      '> > > a\n> ',
      '- ',
      '- a\n',
      '- a\n\n',
      '- a\n1. b\n',
      '- a\n  1. b\n',
      '  - a\n',
      '1. ',
      '1. a\n',
      '9. a\n',
      'a\n- b\n',
      'a\n1. b\n',
      'http://',
      'https://a.example/',
      'https://a.example/ ',
      'https://a@',
      'www.',
      'www.a.example ',
      'www.a_b.c ',
      ').',
      ';',
      '\n',
      ' ',
      '  \n',
      '🇮🇩',
      'é́',
    ].map((unit) => [unit]),
  )('is that of sixteen pieces for %j again and again', (unit) => {
    const hostile = unit.repeat(Math.ceil(20_000 / unit.length)).slice(0, 20_000);
    const { whole, pieces } = costs(hostile, 6);
    // What grows with the square of the length takes sixteen times as long in one piece.
    expect(whole).toBeLessThan(6 * pieces);
  });

  it.each([
    ['a link with closing brackets', `https://a.example/${')'.repeat(19_900)}`],
    ['a link with brackets and stops', `https://a.example/${').'.repeat(9_900)}`],
    ['a link with entities', `https://a.example/${'&a;'.repeat(6_600)}`],
    ['stars that open, then stars that close', '*a '.repeat(5_000) + 'a* '.repeat(1_600)],
    ['one word', 'a'.repeat(20_000)],
  ])('is no more than two hundred times that of plain words for %s', (_, hostile) => {
    const plain = 'The quick brown fox jumps over a lazy dog, and so on.\n'.repeat(400);
    // Work that grows with the square takes thousands of times as long.
    expect(costs(hostile).whole).toBeLessThan(200 * costs(plain.slice(0, 20_000)).whole);
  });
});
