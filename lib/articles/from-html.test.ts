import { describe, expect, it } from 'vitest';
import { documentSchema, type DocNode, type Mark } from '@/lib/articles/document';
import { documentFromHtml } from '@/lib/articles/from-html';
import { documentHtml } from '@/lib/articles/to-html';

const t = (text: string, ...marks: (Mark['type'] | Mark)[]): DocNode => ({
  type: 'text',
  text,
  ...(marks.length ? { marks: marks.map((m) => (typeof m === 'string' ? { type: m } : m)) } : {}),
});
const link = (href: string): Mark => ({ type: 'link', attrs: { href } });
const node = (type: DocNode['type'], ...content: DocNode[]): DocNode => ({ type, content });
const p = (...content: (DocNode | string)[]) =>
  node('paragraph', ...content.map((each) => (typeof each === 'string' ? t(each) : each)));
const br: DocNode = { type: 'hardBreak' };
const image = (attrs: Record<string, unknown>): DocNode => ({ type: 'image', attrs });
const heading = (level: number, ...content: DocNode[]): DocNode => ({
  type: 'heading',
  attrs: { level },
  content,
});
const code = (text: string, language?: string): DocNode => ({
  type: 'codeBlock',
  ...(language ? { attrs: { language } } : {}),
  content: [t(text)],
});
const li = (...content: DocNode[]) => node('listItem', ...content);
const row = (...cells: DocNode[]) => node('tableRow', ...cells);
const td = (...content: DocNode[]) => node('tableCell', ...content);
const th = (...content: DocNode[]) => node('tableHeader', ...content);
const empty: DocNode = { type: 'paragraph' };

const read = (html: string, options?: Parameters<typeof documentFromHtml>[1]) =>
  documentFromHtml(html, options).content;

describe('paragraphs', () => {
  it.each<[string, DocNode[]]>([
    ['words', [p('words')]],
    ['one<p>two</p>three<div>four</div>', [p('one'), p('two'), p('three'), p('four')]],
    ['<p>one<p>two', [p('one'), p('two')]],
    ['<div><div>deep</div> and out</div>', [p('deep'), p('and out')]],
    ['<p>one<br>two</p>', [p('one', br, 'two')]],
    ['<p><br>one<br></p>', [p('one')]],
    ['<p>one<br><br>two<br/>\n<br/>three</p>', [p('one'), p('two'), p('three')]],
    ['<p></p><p> </p><p>&nbsp;</p><p>\u200b</p><p><b> </b></p><p>x</p>', [p('x')]],
    ['  two \n\t words  ', [p('two words')]],
    ['<b>one </b> two', [p(t('one ', 'bold'), 'two')]],
    ['one<i> two</i> ', [p('one', t(' two', 'italic'))]],
    ['a&nbsp;&nbsp;b', [p('a\u00a0\u00a0b')]],
    ['<center>mid</center><address>Quay 1</address>', [p('mid'), p('Quay 1')]],
    ['<x-card>kept <blink>too</blink></x-card>', [p('kept too')]],
    ['a<hr>b', [p('a'), { type: 'horizontalRule' }, p('b')]],
    ['<q>Aye</q>', [p('“Aye”')]],
    [
      '<dl><dt>Tide</dt><dd>High <i>at six</i></dd></dl>',
      [p(t('Tide', 'bold')), p('High ', t('at six', 'italic'))],
    ],
    ['', [empty]],
    ['<!-- nothing -->', [empty]],
  ])('%j', (html, expected) => expect(read(html)).toEqual(expected));

  it('keeps the lines of a blog when asked', () =>
    expect(
      read('one\ntwo\n\nthree <em>four\n\nfive</em><br />\nsix<ul>\n<li>a\nb</li>\n</ul>\n', {
        keepsLines: true,
      }),
    ).toEqual([
      p('one', br, 'two'),
      p('three ', t('four', 'italic')),
      p(t('five', 'italic'), br, 'six'),
      node('bulletList', li(p('a', br, 'b'))),
    ]));

  it('drops characters that show nothing and cannot be stored', () =>
    expect(read('a\u0007b\u0000c')).toEqual([p('abc')]));
});

describe('marks', () => {
  it.each<[string, DocNode[]]>([
    ['<b>a</b><strong>b</strong>', [t('ab', 'bold')]],
    ['<i>a</i><em>b</em><cite>c</cite><dfn>d</dfn><var>e</var>', [t('abcde', 'italic')]],
    ['<s>a</s><del>b</del><strike>c</strike>', [t('abc', 'strike')]],
    ['<u>a</u><ins>b</ins>', [t('ab', 'underline')]],
    ['<code>a</code><kbd>b</kbd><tt>c</tt><samp>d</samp>', [t('abcd', 'code')]],
    ['H<sub>2</sub>O<sup>+</sup>', [t('H'), t('2', 'subscript'), t('O'), t('+', 'superscript')]],
    ['<b><i><b>x</b></i></b>', [t('x', 'bold', 'italic')]],
    ['<b style="font-weight: normal">x</b>', [t('x')]],
    ['<span style="color:red">x</span>', [t('x')]],
    ['<a href="https://a.example/?b=1&amp;c">x</a>', [t('x', link('https://a.example/?b=1&c'))]],
    ['<a href="/section/x"><b>y</b></a>', [t('y', link('/section/x'), 'bold')]],
    ['<a href=" mailto:a@b.example ">x</a>', [t('x', link('mailto:a@b.example'))]],
    ['<a href="#note">x</a>', [t('x', link('#note'))]],
    ['<a href="//a.example/b">x</a>', [t('x', link('https://a.example/b'))]],
    ['<a href="/\\a.example/b">x</a>', [t('x', link('https://a.example/b'))]],
    ['<a name="here">x</a>', [t('x')]],
    ['<a href="">x</a>', [t('x')]],
    ['<a href="java\nscript:alert(1)">x</a>', [t('x')]],
    ['<a href="&#1;javascript:alert(1)">x</a>', [t('x')]],
    ['<a href="data:text/html,x">x</a>', [t('x')]],
    [`<a href="https://a.example/${'x'.repeat(2_000)}">x</a>`, [t('x')]],
  ])('%j', (html, expected) => expect(read(html)).toEqual([p(...expected)]));

  it('goes through blocks', () =>
    expect(read('<a href="/x"><div>one</div><div>two</div></a>')).toEqual([
      p(t('one', link('/x'))),
      p(t('two', link('/x'))),
    ]));

  it('resolves addresses against the page they stand on', () =>
    expect(
      read('<a href="../b">x</a><img src="c.jpg">', { base: 'https://old.example/a/d/' }),
    ).toEqual([
      p(t('x', link('https://old.example/a/b'))),
      image({ src: 'https://old.example/a/d/c.jpg' }),
    ]));
});

describe('blocks', () => {
  it.each<[string, DocNode[]]>([
    [
      '<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>',
      [
        heading(2, t('a')),
        heading(2, t('b')),
        heading(3, t('c')),
        heading(4, t('d')),
        heading(4, t('e')),
        heading(4, t('f')),
      ],
    ],
    ['<h2></h2><h3><div>a</div><div>b</div></h3>', [heading(3, t('a'), br, t('b'))]],
    ['<h2>Gale <img src="/gale.jpg"></h2>', [heading(2, t('Gale')), image({ src: '/gale.jpg' })]],
    [
      '<blockquote>said<p>more</p></blockquote><blockquote></blockquote>',
      [node('blockquote', p('said'), p('more'))],
    ],
    ['<pre>\n  a\n    <b>b</b>\n</pre>', [code('  a\n    b')]],
    ['<pre><code class="hljs language-ts">x<br>y</code></pre><pre> </pre>', [code('x\ny', 'ts')]],
    [
      '<pre class="wp-block-verse">The sea\n is <em>grey</em></pre>',
      [p('The sea', br, 'is ', t('grey', 'italic'))],
    ],
    ['<ul><li>a<li>b<li> </ul>', [node('bulletList', li(p('a')), li(p('b')))]],
    [
      '<ol start=3><li>a</ol><ol start=1><li>b</ol><ol start=-4><li>c</ol>',
      [
        { ...node('orderedList', li(p('a'))), attrs: { start: 3 } },
        node('orderedList', li(p('b'))),
        node('orderedList', li(p('c'))),
      ],
    ],
    [
      '<ul><li>a<ol><li>b</ol></ul>',
      [node('bulletList', li(p('a'), node('orderedList', li(p('b')))))],
    ],
    [
      '<ul><li>a</li><ul><li>b</li></ul>loose</ul>',
      [node('bulletList', li(p('a'), node('bulletList', li(p('b')))), li(p('loose')))],
    ],
    ['<ul><ul><li>a</ul></ul>', [node('bulletList', li(empty, node('bulletList', li(p('a')))))]],
    ['<li>a<li>b', [node('bulletList', li(p('a')), li(p('b')))]],
    ['<table><tr><th>Pier<td>4</table>', [node('table', row(th(p('Pier')), td(p('4'))))]],
    [
      '<table><caption>Tides</caption><thead><tr><th colspan=2 rowspan="1">a</thead><tfoot></tfoot><tbody><tr></tr><tr><td><td rowspan=900><p>b<p>c</tbody></table>',
      [
        {
          ...node(
            'table',
            row({ ...th(p('a')), attrs: { colspan: 2 } }),
            row(td(empty), { ...td(p('b'), p('c')), attrs: { rowspan: 100 } }),
          ),
          attrs: { caption: 'Tides' },
        },
      ],
    ],
    [
      '<table><tr><td><table><tr><td>in</table></table>',
      [node('table', row(td(node('table', row(td(p('in')))))))],
    ],
    ['<table>lost<tr></table>', [p('lost')]],
    ['<aside>note</aside>', [p('note')]],
  ])('%j', (html, expected) => expect(read(html)).toEqual(expected));

  it('keeps the words where lists or quotations nest deeper than a document may', () => {
    const lists = documentFromHtml('<ul><li>x'.repeat(40));
    expect(documentHtml(lists)).toBe(
      `${'<ul><li><p>x</p>'.repeat(11)}${'<p>x</p>'.repeat(29)}${'</li></ul>'.repeat(11)}`,
    );
    const quotes = documentFromHtml(`${'<blockquote>'.repeat(100)}x`);
    expect(documentHtml(quotes)).toBe(
      `${'<blockquote>'.repeat(22)}<p>x</p>${'</blockquote>'.repeat(22)}`,
    );
  });
});

describe('pictures and what cannot be shown', () => {
  it.each<[string, DocNode[]]>([
    [
      '<p>a<img src="/b.jpg" alt=" The  quay " width=640 height="480px">c</p>',
      [p('a'), image({ src: '/b.jpg', alt: 'The quay', width: 640, height: 480 }), p('c')],
    ],
    [
      '<a href="https://x.example/"><img src="https://x.example/a.jpg"></a>',
      [image({ src: 'https://x.example/a.jpg' })],
    ],
    ['<img src="//x.example/a.jpg" width="100%">', [image({ src: 'https://x.example/a.jpg' })]],
    ['<img src="data:image/gif;base64,AA" data-src="/late.jpg">', [image({ src: '/late.jpg' })]],
    [
      '<img src="javascript:alert(1)"><img src="data:image/png;base64,AA"><img><img src="a.jpg">',
      [empty],
    ],
    ['<img src="https://count.example/x.gif" width="1" height="1">', [empty]],
    ['Hello <img class="wp-smiley" src="/s.gif" alt=":-)">', [p('Hello :-)')]],
    [
      '<figure><a href="/big"><img src="/a.jpg" alt="A"></a><figcaption>The <b>quay</b> <span class="cr">Roe</span></figcaption></figure>',
      [image({ src: '/a.jpg', alt: 'A', caption: 'The quay', credit: 'Roe' })],
    ],
    [
      '<figure><ul><li><figure><img src="/a.jpg"><figcaption>one</figcaption></figure></li><li><img src="/b.jpg"></li></ul><figcaption>both</figcaption></figure>',
      [
        {
          ...node('gallery', image({ src: '/a.jpg', caption: 'one' }), image({ src: '/b.jpg' })),
          attrs: { caption: 'both' },
        },
      ],
    ],
    [
      '<iframe src="https://player.vimeo.com/video/76979871" title="The wall"></iframe>',
      [
        {
          type: 'embed',
          attrs: { url: 'https://player.vimeo.com/video/76979871', title: 'The wall' },
        },
      ],
    ],
    [
      '<figure><img src="javascript:x"><figcaption>Words stay</figcaption></figure>',
      [p('Words stay')],
    ],
    [
      '<figure><table><tr><td>1</table><figcaption>Tides</figcaption></figure>',
      [{ ...node('table', row(td(p('1')))), attrs: { caption: 'Tides' } }],
    ],
    [
      '<figure><pre>a</pre><figcaption>b <i>c</i></figcaption></figure>',
      [code('a'), p('b ', t('c', 'italic'))],
    ],
    [
      '<figure class="wp-block-pullquote"><blockquote><p>Never.</p><cite>A. Roe</cite></blockquote></figure>',
      [{ ...node('pullQuote', p('Never.')), attrs: { cite: 'A. Roe' } }],
    ],
    [
      '<iframe src="//film.example/e/1" title="The storm">no frames</iframe>',
      [p(t('The storm', link('https://film.example/e/1')))],
    ],
    [
      '<video controls><source src="https://film.example/1.mp4">none</video>',
      [p(t('https://film.example/1.mp4', link('https://film.example/1.mp4')))],
    ],
    [
      '<object data="x"><param name="a"><embed src="http://film.example/v"></object>',
      [p(t('http://film.example/v', link('http://film.example/v')))],
    ],
    [
      '<iframe src="javascript:alert(1)"></iframe><audio src="data:x"></audio><iframe srcdoc="<b>x</b>"></iframe>',
      [empty],
    ],
    [
      'a<script>b</script><style>c</style><noscript>d</noscript><template>e</template><svg><text>f</text></svg><math><mi>g</mi></math>h',
      [p('ah')],
    ],
    [
      '<form>Name <input value=x><select><option>y</select><textarea>z</textarea><button>Go</button></form>',
      [p('Name')],
    ],
  ])('%j', (html, expected) => expect(read(html)).toEqual(expected));
});

describe('what documentHtml() makes comes back the same', () => {
  const documents: Record<string, DocNode[]> = {
    'marks in any order': [
      p(
        t('a', 'bold', 'italic'),
        t('b', 'italic', 'bold'),
        ' c ',
        t('d', link('/x'), 'code'),
        br,
        t('& <e>'),
      ),
    ],
    'other marks': [
      p(
        t('a', 'strike'),
        t('b', 'underline'),
        t('c', 'subscript'),
        t('d', 'superscript'),
        t('e', link('https://a.example/?b=1&c=2')),
      ),
    ],
    headings: [
      heading(2, t('Two')),
      heading(3, t('Th'), t('ree', 'italic')),
      heading(4, t('Four')),
    ],
    lists: [
      node(
        'bulletList',
        li(p('a')),
        li(p('b'), { ...node('orderedList', li(p('c'))), attrs: { start: 4 } }),
      ),
      node('orderedList', li(p('d'), p('e'))),
    ],
    quotations: [
      node('blockquote', p('a'), node('bulletList', li(p('b')))),
      { ...node('pullQuote', p('No wall, no harbour.')), attrs: { cite: 'Agnete Roe' } },
      node('pullQuote', p('Nobody said this.')),
    ],
    'fact box': [
      {
        type: 'factBox',
        attrs: {
          title: 'The wall',
          items: [
            { term: '12 m', text: 'high <at> high water' },
            { term: '40', text: 'years' },
          ],
        },
      },
    ],
    table: [
      {
        ...node(
          'table',
          row(th(p('a')), th(p('b'))),
          row({ ...td(p('c')), attrs: { colspan: 2 } }),
          row(td(empty), td(p('d'), p('e'))),
        ),
        attrs: { caption: 'Tides' },
      },
    ],
    'table without caption': [node('table', row(td(p('a'))))],
    pictures: [
      image({
        src: '/prints/storm.svg',
        alt: 'Sea over a wall',
        caption: 'The mole',
        credit: 'Print: studio',
        width: 1200,
        height: 800,
      }),
      image({ src: '/prints/crane.svg' }),
      image({ src: 'https://old.example/a.jpg', alt: 'A crane', caption: 'The quay' }),
      image({ src: 'https://old.example/b.jpg' }),
    ],
    'code and rule': [code('if (a < b) {\n  return "&";\n}'), { type: 'horizontalRule' }, p('end')],
    'other scripts': [p('بعد العاصفة', br, 'Після шторму')],
  };
  it.each(Object.entries(documents))('%s', (_, content) => {
    const document = documentSchema.parse({ type: 'doc', content });
    expect(documentFromHtml(documentHtml(document))).toEqual(document);
  });
});

describe('hostile HTML', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script><scr<script>ipt>alert(1)</script>',
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<template><script>alert(1)</script></template><xmp><img src=x onerror=alert(1)></xmp>',
    '<a href="&#x6A;avascript&colon;alert(1)">x</a><a href=" JaVaScRiPt:alert(1)">y</a>',
    '<iframe srcdoc="<script>alert(1)</script>" src="javascript:alert(1)"></iframe>',
    '<p title="a" onclick="alert(1)" style="background:url(javascript:alert(1))">x</p>',
    '<figure><img src="/a.jpg" alt=\'"><script>alert(1)</script>\'><figcaption>&lt;script>alert(1)&lt;/script></figcaption></figure>',
    '<textarea></textarea><img src=x onerror=alert(1)>',
    '<plaintext><script>alert(1)</script>',
    '<base href="javascript:/"><a href="alert(1)">x</a>',
  ])('%j brings nothing that runs', (html) => {
    const out = documentHtml(documentFromHtml(html));
    expect(out).not.toMatch(/<script|<svg|<style|<iframe|<[^>]*\son\w+=|<[^>]*javascript:/i);
  });

  it('is refused at once when it nests without end', () => {
    for (const tag of ['<div>', '<b>', '<table><tr><td>', '<figure><blockquote>']) {
      expect(() => documentFromHtml(tag.repeat(100_000)), tag).toThrow(/nested more than 512/);
    }
  });

  it('is refused in words when it is more than a document holds', () => {
    expect(() => documentFromHtml('<p>x</p>'.repeat(10_001))).toThrow(
      'The HTML does not fit into a story: More than 20000 nodes.',
    );
    expect(() => documentFromHtml('x'.repeat(400_001))).toThrow(
      'The HTML does not fit into a story: More than 400000 characters.',
    );
  });
});
