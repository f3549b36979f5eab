import { describe, expect, it } from 'vitest';
import { lexicalHtml } from './lexical';
import { mobiledocHtml } from './mobiledoc';
import { lexical, paragraph, words } from './test-ghost';

const nothing = () => undefined;

describe('lexical', () => {
  const read = (...children: unknown[]) => lexicalHtml(lexical(...children), nothing)!.join('');
  it.each<[unknown, string]>([
    [paragraph(words('a < b '), words('c', 3)), '<p>a &lt; b <strong><em>c</em></strong></p>'],
    [{ type: 'extended-heading', tag: 'h3', children: [words('H')] }, '<h3>H</h3>'],
    [
      paragraph(
        { type: 'link', url: 'https://a.example/?b&c', children: [words('x')] },
        { type: 'linebreak' },
      ),
      '<p><a href="https://a.example/?b&amp;c">x</a><br></p>',
    ],
    [
      {
        type: 'list',
        listType: 'number',
        children: [{ type: 'listitem', children: [words('a')] }],
      },
      '<ol><li>a</li></ol>',
    ],
    [{ type: 'extended-quote', children: [words('q')] }, '<blockquote><p>q</p></blockquote>'],
    [
      { type: 'image', src: 'https://a.example/i.jpg', alt: 'A "b"', caption: 'The <i>quay</i>' },
      '<figure><img src="https://a.example/i.jpg" alt="A &quot;b&quot;"><figcaption>The <i>quay</i></figcaption></figure>',
    ],
    [{ type: 'horizontalrule' }, '<hr>'],
    [
      { type: 'codeblock', code: '<b>', language: 'html' },
      '<pre><code class="language-html">&lt;b&gt;</code></pre>',
    ],
    [
      { type: 'embed', url: 'https://vimeo.com/76979871' },
      '<iframe src="https://vimeo.com/76979871"></iframe>',
    ],
    [
      { type: 'bookmark', url: 'https://a.example', metadata: { title: 'A' } },
      '<p><a href="https://a.example">A</a></p>',
    ],
    [
      { type: 'callout', calloutEmoji: '💡', calloutText: 'Note' },
      '<blockquote><p>💡 Note</p></blockquote>',
    ],
    [
      {
        ...{ type: 'callout', calloutEmoji: '' },
        calloutText: '<p dir="ltr"><span>One</span></p><p>two</p>',
      },
      '<blockquote><p> <span>One</span><br>two</p></blockquote>',
    ],
    [{ type: 'html', html: 'x', visibility: { emailOnly: true, segment: '' } }, ''],
    [
      paragraph(
        words('see '),
        {
          type: 'at-link',
          url: null,
          children: [{ type: 'zwnj' }, { type: 'at-link-search', text: 'qu' }],
        },
        { type: 'at-link', url: 'https://a.example', children: [words('x')] },
      ),
      '<p>see <a href="https://a.example">x</a></p>',
    ],
    [{ type: 'toggle', heading: 'Q', content: '<p>A</p>' }, '<h3>Q</h3><p>A</p>'],
    [{ type: 'markdown', markdown: '**a**' }, '<p><strong>a</strong></p>\n'],
    [
      { type: 'codeblock', code: 'x', caption: 'A <b>program</b>' },
      '<pre><code>x</code></pre><p>A <b>program</b></p>',
    ],
    [
      { type: 'bookmark', url: 'https://a.example', metadata: { title: 'A' }, caption: 'Read it' },
      '<p><a href="https://a.example">A</a></p><p>Read it</p>',
    ],
    [
      { type: 'file', src: '/f.pdf', fileName: 'f.pdf', fileTitle: 'F', fileCaption: 'Two pages' },
      '<p><a href="/f.pdf">F</a></p><p>Two pages</p>',
    ],
    [
      {
        ...{ type: 'product', productTitle: 'Boat', productDescription: '<p>Old.</p>' },
        ...{ productUrl: 'https://a.example', productButton: 'Buy' },
      },
      '<h3>Boat</h3><p>Old.</p><p><a href="https://a.example">Buy</a></p>',
    ],
    [
      {
        ...{ type: 'header', header: 'Big', subheader: 'Small', buttonEnabled: false },
        ...{ buttonText: 'Go', buttonUrl: 'https://a.example' },
      },
      '<h2>Big</h2><p>Small</p>',
    ],
    [
      {
        ...{ type: 'product', productTitle: 'Boat', productButtonEnabled: false },
        ...{ productUrl: 'https://a.example', productButton: 'Buy' },
      },
      '<h3>Boat</h3>',
    ],
    [
      { type: 'markdown', markdown: 'A[^x], b[^1].\n\n[^1]: *One*.\n[^x]: Two.\n\n[^2]: Unused.' },
      '<p>A<sup>1</sup>, b<sup>2</sup>.</p>\n<ol>\n<li>Two.</li>\n<li><em>One</em>.</li>\n</ol>\n',
    ],
    [
      {
        type: 'list',
        children: [
          { type: 'listitem', children: [words('a')] },
          {
            type: 'listitem',
            children: [{ type: 'list', children: [{ type: 'listitem', children: [words('b')] }] }],
          },
          { type: 'listitem', children: [words('c')] },
        ],
      },
      '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
    ],
    [{ type: 'paywall' }, ''],
    [{ type: 'unheard-of', children: [words('words')] }, 'words'],
  ])('%j', (node, html) => expect(read(node)).toBe(html));

  it('is bounded, and no more than JSON', () => {
    expect(lexicalHtml('{', nothing)).toBeNull();
    expect(lexicalHtml('[]', nothing)).toBeNull();
    const deep = `{"root":{"children":[${'{"type":"aside","children":['.repeat(10_000)}${']}'.repeat(10_000)}]}}`;
    expect(() => lexicalHtml(deep, nothing)).toThrow('more than 60 deep');
  });

  it('names the cards that are nothing here', () => {
    const gone: string[] = [];
    const unseen = { type: 'at-link', children: [{ type: 'zwnj' }, { type: 'at-link-search' }] };
    lexicalHtml(lexical({ type: 'signup' }, { type: 'abacus' }, unseen), (card) => gone.push(card));
    expect(gone).toEqual(['signup', 'abacus']);
  });
});

describe('mobiledoc', () => {
  const read = (sections: unknown[], more: object = {}) =>
    mobiledocHtml(JSON.stringify({ version: '0.3.1', sections, ...more }), nothing)!.join('');
  it.each<[unknown[], object, string]>([
    [
      [
        [
          1,
          'p',
          [
            [0, [], 0, 'a '],
            [0, [0, 1], 2, 'b<'],
            [1, [], 0, 0],
            [0, [], 0, 'c'],
          ],
        ],
      ],
      {
        markups: [['strong'], ['a', ['href', 'https://a.example']]],
        atoms: [['soft-return', '', {}]],
      },
      '<p>a <strong><a href="https://a.example">b&lt;</a></strong><br>c</p>',
    ],
    [[[3, 'ul', [[[0, [], 0, 'a']], [[0, [], 0, 'b']]]]], {}, '<ul><li>a</li><li>b</li></ul>'],
    [
      [
        [10, 0],
        [10, 7],
      ],
      { cards: [['hr', {}]] },
      '<hr>',
    ],
    [
      [[10, 0]],
      { cards: [['image', { src: '/i.jpg', caption: 'C' }]] },
      '<figure><img src="/i.jpg" alt=""><figcaption>C</figcaption></figure>',
    ],
    [
      [[10, 0]],
      {
        cards: [
          ['before-after', { beforeImage: { src: '/a.jpg' }, afterImage: { src: '/b.jpg' } }],
        ],
      },
      '<figure><img src="/a.jpg" alt=""></figure><figure><img src="/b.jpg" alt=""></figure>',
    ],
    [[[1, 'script', [[0, [0], 1, 'x']]]], { markups: [['iframe']] }, '<p><span>x</span></p>'],
  ])('%j', (sections, more, html) => expect(read(sections, more)).toBe(html));

  it('is not what is none', () => expect(mobiledocHtml('"x"', nothing)).toBeNull());
});
