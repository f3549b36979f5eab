import { expect, it } from 'vitest';
import { partsOf, unfolded, withFootnotes, withReusable, withSound, type Part } from './blocks';

function parts(content: string) {
  const gone: string[] = [];
  const found = partsOf(content, (block) => gone.push(block));
  const tidy = ({ isClassic, html }: Part) => [
    isClassic ? 'classic' : 'block',
    html.replace(/\s+/g, ' ').trim(),
  ];
  return { parts: found.map(tidy), gone };
}

it('takes text without blocks for classic', () =>
  expect(parts('One\r\n\r\ntwo')).toEqual({ parts: [['classic', 'One two']], gone: [] }));

it('puts blocks together, however they nest', () =>
  expect(
    parts(
      '<!-- wp:heading {"level":3} -->\n<h3>a</h3>\n<!-- /wp:heading -->\n\n<!-- wp:group {"x":{"y":"z"}} --><div><!-- wp:acme/box --><p>b</p><!-- /wp:acme/box --></div><!-- /wp:group -->',
    ).parts,
  ).toEqual([['block', '<h3>a</h3> <div> <p>b</p> </div>']]));

it('takes what stands outside of all blocks for classic', () =>
  expect(parts('Before\n<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->\nAfter')).toEqual({
    parts: [
      ['classic', 'Before'],
      ['block', '<p>a</p>'],
      ['classic', 'After'],
    ],
    gone: [],
  }));

it('says which blocks had no words of their own', () =>
  expect(
    parts('<!-- wp:latest-posts {"a":1} /--><!-- wp:spacer /--><!-- wp:acme/map /-->'),
  ).toEqual({ parts: [], gone: ['latest-posts', 'acme/map'] }));

it('parts paragraphs at “more” and at ends of pages', () => {
  const [part] = partsOf('a<!--more Read on--> b <!--nextpage-->c', () => undefined);
  expect(part!.html).toBe('a\n\n b \n\nc');
});

it('writes a synced pattern in the words of the post that has it', () => {
  const pattern = `<!-- wp:heading {"metadata":{"name":"Head"}} -->
<h2 class="a">Theirs</h2>
<!-- /wp:heading --><!-- wp:image {"metadata":{"name":"Pic"}} --><figure><img src="/old.jpg" alt="Old"/></figure><!-- /wp:image --><!-- wp:paragraph --><p>Fixed.</p><!-- /wp:paragraph -->`;
  const own = {
    Head: { content: 'Our <em>own</em>' },
    Pic: { url: '/new.jpg?a&b', alt: 'A "quay"' },
  };
  const text = withReusable(
    `<!-- wp:block ${JSON.stringify({ ref: 5, content: own })} /-->`,
    (id) => (id === '5' ? pattern : undefined),
    () => undefined,
  );
  expect(
    text
      .replace(/<!--.*?-->/gs, '')
      .replace(/\s+/g, ' ')
      .trim(),
  ).toBe(
    '<h2 class="a">Our <em>own</em></h2> <figure><img src="/new.jpg?a&amp;b" alt="A &quot;quay&quot;"/></figure><p>Fixed.</p>',
  );
});

it('puts footnotes where they stood', () => {
  const kept = JSON.stringify([
    { id: 'a', content: 'See <a href="/x">x</a>' },
    { content: 'And.' },
  ]);
  const content =
    '<!-- wp:paragraph --><p>A<sup>1</sup></p><!-- /wp:paragraph --><!-- wp:footnotes /-->';
  expect(parts(withFootnotes(content, kept))).toEqual({
    parts: [
      ['block', '<p>A<sup>1</sup></p> <ol><li>See <a href="/x">x</a></li><li>And.</li></ol>'],
    ],
    gone: [],
  });
  expect(parts(withFootnotes(content, 'broken')).gone).toEqual(['footnotes']);
});

it('puts the sound of a podcast below a text that has it nowhere', () => {
  const kept = 'https://old.example/a.mp3?b=1&c\n21169426\naudio/mpeg\n';
  expect(parts(withSound('Words.', [kept, kept])).parts).toEqual([
    ['classic', 'Words.'],
    [
      'block',
      '<p><a href="https://old.example/a.mp3?b=1&amp;c">https://old.example/a.mp3?b=1&amp;c</a></p>',
    ],
  ]);
  const player = '[audio mp3="http://old.example/a.mp3"][/audio]';
  expect(parts(withSound(player, [kept, 'javascript:x', ''])).parts).toEqual([['classic', player]]);
});

it.each([
  [
    'an accordion',
    '<h3><button type="button" class="wp-block-accordion-heading__toggle"><span class="t">When?</span><span class="wp-block-accordion-heading__toggle-icon" aria-hidden="true">+</span></button></h3><p>At nine.</p>',
    '<h3><span class="t">When?</span></h3><p>At nine.</p>',
  ],
  [
    'tabs',
    '<div role="tablist"><button type="button" role="tab">North</button><button role="tab">South</button></div><section role="tabpanel" tabindex="0"><p>1</p></section><section role="tabpanel"><p>2</p></section><section role="tabpanel"></section>',
    '<div role="tablist"></div><section role="tabpanel" tabindex="0"><h3>North</h3><p>1</p></section><section role="tabpanel"><h3>South</h3><p>2</p></section><section role="tabpanel"></section>',
  ],
  [
    'a formula',
    '<math display="block"><semantics><mi>E</mi><annotation encoding="application/x-tex">E=mc^2</annotation></semantics></math> <math data-latex="x&lt;y"><mi>x</mi></math> <math><mi>a</mi><mo>+</mo></math>',
    '<code>E=mc^2</code> <code>x&lt;y</code> <code>a+</code>',
  ],
])('%s stands unfolded', (_, html, out) => expect(unfolded(html)).toBe(out));

it('unfolds in time what begins a hundred thousand times and never ends', () => {
  const begun = [
    '<math>',
    '<button role="tab">',
    '<button class="wp-block-accordion-heading__toggle">',
    '<math ',
  ];
  for (const each of begun) {
    const html = each.repeat(100_000);
    const before = performance.now();
    expect(unfolded(html)).toBe(html);
    expect(performance.now() - before).toBeLessThan(5_000);
  }
});

it.each([
  [
    'playlist-track {"src":"https://old.example/a.mp3","title":"Storm","artist":"Ann Lee"}',
    'Ann Lee – Storm',
    'https://old.example/a.mp3',
  ],
  [
    'social-link {"url":"https://x.example/ann","service":"x"}',
    'https://x.example/ann',
    'https://x.example/ann',
  ],
  [
    'jetpack/gif {"giphyUrl":"https://gif.example/1","caption":"A"}',
    'https://gif.example/1',
    'https://gif.example/1',
  ],
])('a block that is an address is a link: %s', (block, words, address) => {
  expect(parts(`<!-- wp:${block} /-->`)).toEqual({
    parts: [['block', `<p><a href="${address}">${words}</a></p>`]],
    gone: [],
  });
});

it('menus, and addresses that are none, are no links', () => {
  const content =
    '<!-- wp:navigation-link {"url":"https://old.example/a","label":"A"} /--><!-- wp:social-link {"url":"javascript:x"} /--><!-- wp:jetpack/gif {broken} /-->';
  expect(parts(content)).toEqual({
    parts: [],
    gone: ['navigation-link', 'social-link', 'jetpack/gif'],
  });
});
