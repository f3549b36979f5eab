import { describe, expect, it } from 'vitest';
import { documentHtml } from '@/lib/articles/to-html';
import { contentOf } from './content';

function read(content: string) {
  const said: string[] = [];
  const html = documentHtml(
    contentOf('10', content, {
      base: 'https://old.example/',
      pathOf: (href) => (href === 'https://old.example/gate/' ? '/article/gate' : undefined),
      byId: (id) =>
        id === '1' ? { url: 'https://old.example/q.jpg', alt: 'Quay', caption: '' } : undefined,
      byUrl: (url) =>
        url.startsWith('https://old.example/q')
          ? { url: 'https://old.example/q.jpg', alt: 'Quay', caption: '' }
          : undefined,
      ofPost: () => [],
      blockOf: () => undefined,
      leftOut: (what, detail) => said.push(`- ${what} ${detail}`.trim()),
      note: (what, _detail, by = 1) => by > 0 && said.push(`~ ${by} ${what}`),
    }),
  );
  return { html, said };
}
const html = (content: string) => read(content).html;

describe('classic text', () => {
  it('has its lines and paragraphs', () =>
    expect(html('One\nline.\n\nTwo <em>and\n\nthree</em>.\n<ul>\n<li>a</li>\n</ul>\nEnd')).toBe(
      '<p>One<br>line.</p><p>Two <em>and</em></p><p><em>three</em>.</p><ul><li><p>a</p></li></ul><p>End</p>',
    ));
  it('keeps set text as it is', () =>
    expect(html('<pre>a\n\n  b</pre>')).toBe('<pre><code>a\n\n  b</code></pre>'));
  it('loses its “more” and its page ends', () =>
    expect(html('a <!--more--> b<!--nextpage-->c')).toBe('<p>a</p><p>b</p><p>c</p>'));
  it('may be nothing', () => expect(html(' \n ')).toBe(''));
});

it('does not break lines in blocks, and puts both kinds together', () =>
  expect(
    html(
      'Old\nway\n<!-- wp:paragraph -->\n<p>one\nline</p>\n<!-- /wp:paragraph -->\n<!-- wp:list --><ul><!-- wp:list-item --><li>a</li><!-- /wp:list-item --></ul><!-- /wp:list -->',
    ),
  ).toBe('<p>Old<br>way</p><p>one line</p><ul><li><p>a</p></li></ul>'));

it('takes the second link of a file away', () =>
  expect(
    html(
      '<!-- wp:file --><div><a href="/f.pdf">Report</a><a href="/f.pdf" class="wp-block-file__button" download>Download</a></div><!-- /wp:file --><!-- wp:file --><div><object class="wp-block-file__embed" data="/f.pdf" type="application/pdf"></object></div><!-- /wp:file -->',
    ),
  ).toBe('<p><a href="https://old.example/f.pdf" rel="noopener">Report</a></p>'));

describe('pictures that WordPress.com shows in a size of its own', () => {
  it.each([
    [
      'of the library',
      'https://i0.wp.com/old.example/q.jpg?w=300&ssl=1',
      'https://old.example/q.jpg',
    ],
    ['of others', 'https://i2.wp.com/b.example/c/d.png?resize=3%2C4', 'https://b.example/c/d.png'],
  ])('%s lead to where they are', (_, src, there) => {
    expect(html(`<img src="${src}">`)).toContain(`<a href="${there}"`);
  });
});

describe('links', () => {
  it('to posts of the import lead to them; others are absolute; those within the page are gone', () =>
    expect(
      read(
        '<a href="/gate/">a</a> <a href="https://old.example/gate/">b</a> <a href="x/">c</a> <a href="#note">d</a>',
      ),
    ).toEqual({
      html: '<p><a href="/article/gate">a</a> <a href="/article/gate">b</a> <a href="https://old.example/x/" rel="noopener">c</a> d</p>',
      said: [
        '~ 1 links to posts of the old site lead to their new addresses',
        '~ 1 links to posts of the old site lead to their new addresses',
      ],
    }));
  it('are made of addresses that stand alone', () =>
    expect(html('https://film.example/1\n\nsee https://film.example/2')).toBe(
      '<p><a href="https://film.example/1" rel="noopener">https://film.example/1</a></p><p>see https://film.example/2</p>',
    ));
});

it('says what did not come along', () =>
  expect(
    read(
      '[gallery ids="1,2"]<script>x()</script><iframe src="https://film.example/3"></iframe>[slider id="3"]\n<!-- wp:latest-posts /-->',
    ),
  ).toEqual({
    html: '<figure class="fig"><p class="away"><a href="https://old.example/q.jpg" rel="noopener">Quay</a> <span>(picture on another site)</span></p></figure><p><a href="https://film.example/3" rel="noopener">https://film.example/3</a></p>',
    said: [
      '- blocks that the old site filled in itself latest-posts',
      '- pictures of galleries that are not in the file',
      '- shortcodes of plugins [slider]',
      '- scripts in texts',
      '~ 1 films, sound and frames in texts are cards or links',
      '~ 1 pictures in texts are links until they are fetched',
    ],
  }));

it('says which blocks had words that are not in the text', () =>
  expect(read('<!-- wp:acf/quote {"name":"acf/quote","data":{"words":"Aye."}} /-->').said).toEqual([
    '- blocks of a plugin that keeps their words in fields acf/quote',
  ]));

it('refuses what no story can hold', () => {
  expect(() => html('word '.repeat(90_000))).toThrow('More than 400000 characters');
});
