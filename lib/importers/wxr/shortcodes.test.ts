import { describe, expect, it } from 'vitest';
import { expandShortcodes, type Attachment } from './shortcodes';

const quay: Attachment = { url: 'https://old.example/q.jpg', alt: 'Quay "4"', caption: 'The quay' };
const mole: Attachment = { url: 'https://old.example/m.jpg', alt: '', caption: '' };
const library = new Map([
  ['1', quay],
  ['2', mole],
]);
const quayHtml =
  '<figure><img src="https://old.example/q.jpg" alt="Quay &quot;4&quot;"><figcaption>The quay</figcaption></figure>';
const moleHtml = '<figure><img src="https://old.example/m.jpg" alt=""></figure>';

function expand(html: string) {
  const gone: (string | number)[][] = [];
  const out = expandShortcodes(html, {
    byId: (id) => library.get(id),
    ofPost: (id) => (id === '10' ? [quay, mole] : id === '11' ? [mole] : []),
    postId: '10',
    leftOut: (...said) => void gone.push(said.filter((each) => each !== undefined)),
  });
  return { out, gone };
}

describe('what becomes HTML', () => {
  it.each([
    [
      '[caption id="a" width="5"]<a href="/x"><img src="/x.jpg" /></a> The <b>quay</b>[/caption]',
      '<figure><a href="/x"><img src="/x.jpg" /></a><figcaption>The <b>quay</b></figcaption></figure>',
    ],
    [
      "[wp_caption caption='Old words']<img src='/x.jpg'>[/wp_caption]",
      "<figure><img src='/x.jpg'><figcaption>Old words</figcaption></figure>",
    ],
    ['[caption]no picture[/caption]', 'no picture'],
    ['[gallery]', `<figure>${quayHtml}${moleHtml}</figure>`],
    ['[gallery ids="2,1" columns=3 /]', `<figure>${moleHtml}${quayHtml}</figure>`],
    ['[gallery id=11]', moleHtml],
    ['[gallery exclude="1"]', moleHtml],
    [
      '[video src="https://v.example/a.mp4" width=5][/video]',
      '<p><a href="https://v.example/a.mp4">https://v.example/a.mp4</a></p>',
    ],
    [
      '[audio https://v.example/a.mp3]',
      '<p><a href="https://v.example/a.mp3">https://v.example/a.mp3</a></p>',
    ],
    [
      '[embed width="1"]https://v.example/1?a=b&c[/embed]',
      '<p><a href="https://v.example/1?a=b&amp;c">https://v.example/1?a=b&amp;c</a></p>',
    ],
    [
      '[youtube=https://v.example/2]',
      '<p><a href="https://v.example/2">https://v.example/2</a></p>',
    ],
  ])('%s', (html, expected) => expect(expand(html)).toEqual({ out: expected, gone: [] }));
});

describe('what stays', () => {
  it.each([
    'He said [sic] and [simple boat] [1] [ ] [] [see below].',
    'An [audio] or a [video] without more',
    'a[0] = b[i]; [',
    '<a href="/x">[more]</a>',
    '[unclosed and <b>then</b>',
  ])('%s', (html) => expect(expand(html)).toEqual({ out: html, gone: [] }));

  it('brackets that are meant', () =>
    expect(expand('[[gallery]] and [[caption x="y"]z[/caption]]')).toEqual({
      out: '[gallery] and [caption x="y"]z[/caption]',
      gone: [],
    }));
});

describe('what is left out and said', () => {
  it.each<[string, string, (string | number)[][]]>([
    ['a [contact-form-7 id="3"] b', 'a  b', [['shortcodes of plugins', '[contact-form-7]']]],
    [
      '[box color="red"]The [b2]words[/b2] stay[/box]',
      'The words stay',
      [
        ['shortcodes of plugins', '[box]'],
        ['shortcodes of plugins', '[b2]'],
      ],
    ],
    ['[gallery ids="7,8"]', '', [['galleries whose pictures are not in the file', '']]],
    ['[gallery ids="1,8"]', quayHtml, [['pictures of galleries that are not in the file', '', 1]]],
    ['[video src="movie.mp4"]', '', [['shortcodes [video] without an address', 'movie.mp4']]],
  ])('%s', (html, out, gone) => expect(expand(html)).toEqual({ out, gone }));
});

it('takes no long time over brackets without end', () => {
  const began = performance.now();
  expect(expand('[a '.repeat(100_000)).out).toHaveLength(300_000);
  expect(expand('[box x="1"]'.repeat(20_000)).out).toBe('');
  expect(performance.now() - began).toBeLessThan(5_000);
});

describe('as they are found in the wild', () => {
  it.each([
    [
      'an address whose signs are written as HTML',
      '[youtube https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=1]',
      '<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=1">https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=1</a></p>',
    ],
    [
      'round marks around a value',
      '[soundcloud url=“https://a.example/b”]',
      '<p><a href="https://a.example/b">https://a.example/b</a></p>',
    ],
    [
      'a film by its number',
      '[vimeo id="76979871"]',
      '<p><a href="https://vimeo.com/76979871">https://vimeo.com/76979871</a></p>',
    ],
    [
      'an address alone behind a name that nobody knows',
      '[googlemaps https://a.example/x]',
      '<p><a href="https://a.example/x">https://a.example/x</a></p>',
    ],
    [
      'a button',
      '[button link="https://a.example/?b&amp;c"]Go[/button]',
      '<a href="https://a.example/?b&amp;c">Go</a>',
    ],
    [
      'a program, in which nothing is a shortcode',
      '[code language="php"]if ($a[b] < 1) {\n\n}[/code]',
      '<pre><code class="language-php">if ($a[b] &lt; 1) {\n\n}</code></pre>',
    ],
    [
      'quotations',
      '[su_quote cite="Ann"]Q[/su_quote][pullquote]B[/pullquote]',
      '<blockquote><p>Q</p><cite>Ann</cite></blockquote><blockquote><p>B</p></blockquote>',
    ],
    ['an end without a beginning', '[/et_pb_text]Words[/caption]', 'Words'],
    [
      'eighteen in one another',
      `${Array.from({ length: 18 }, (_, i) => `[in_${i}]`).join('')}Deep${Array.from({ length: 18 }, (_, i) => `[/in_${17 - i}]`).join('')}`,
      'Deep',
    ],
    ['columns', '[one_half]a[/one_half][one_half_last]b[/one_half_last]', 'a\n\nb'],
    ['letters', '[drop]O[/drop]nce [i x=1]a[/i][b x=1]b[/b]', 'Once ab'],
  ])('%s', (_, html, out) => expect(expand(html).out).toBe(out));
});
