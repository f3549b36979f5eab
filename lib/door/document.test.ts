import { describe, expect, it } from 'vitest';
import { NeedsScripts, slim } from './document';

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe('slim', () => {
  it('takes the framework out and leaves what a reader sees', () => {
    const html = page(
      '<meta charSet="utf-8"/><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>' +
        '<link rel="modulepreload" href="/_next/static/chunks/b.js"/><link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>' +
        '<link rel="preload" as="font" href="/f.woff2"/><meta name="next-size-adjust" content=""/>' +
        '<script src="/_next/static/chunks/c.js" async=""></script><script src="/p.js" noModule=""></script><title>T</title>',
      '<div hidden=""><!--$--><!--/$--></div><main><h1>A<!-- --> story</h1></main>' +
        '<script>(self.__next_f=self.__next_f||[]).push([0])</script><script id="_R_">$RC("B:0","S:0")</script>',
    );
    expect(slim(html)).toBe(
      page(
        '<meta charset="utf-8"><link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"><link rel="preload" as="font" href="/f.woff2"><title>T</title>',
        '<main><h1>A story</h1></main>',
      ),
    );
  });

  it('keeps data for search engines and our own module, and no other script', () => {
    const kept =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a \\u003c b"}</script>' +
      '<script type="module" async="" src="/islands/site-abc.js"></script><link rel="modulepreload" href="/islands/site-abc.js">';
    const others =
      '<script type="module" src="/_next/x.js"></script><script type="module">import("/islands/x.js")</script>' +
      '<script src="/islands/x.js"></script><script type="speculationrules">{}</script><script src="https://evil.example/islands/x.js" type="module"></script>';
    expect(slim(page('', kept + others))).toBe(page('', kept));
  });

  it('keeps the blank line at the start of <pre> and <textarea>', () => {
    const body = '<pre>\n\nx</pre><textarea>\n\ny</textarea>';
    expect(slim(page('', body))).toBe(page('', body));
  });

  it('keeps escaping, other hidden parts, templates of ours and what is in <noscript>', () => {
    const body =
      '<p title="&quot;&amp;">a &lt; b &amp; c</p><div hidden="">words</div><div hidden="" id="x"></div>' +
      '<template id="row"><i>t</i></template><noscript><p>n</p></noscript>';
    expect(slim(page('', body))).toBe(page('', body));
  });

  it('changes nothing the second time', () => {
    const once = slim(page('<title>x</title>', '<p>a<!-- -->b<!-- --></p><script>1</script>'));
    expect(slim(once)).toBe(once);
  });

  it.each([
    ['an unresolved boundary', '<!--$?--><template id="B:0"></template><p>wait</p><!--/$-->'],
    ['a placeholder', '<template id="P:1"></template>'],
    ['content out of order', '<p>x</p><div hidden="" id="S:0"><p>late</p></div>'],
  ])('refuses %s', (_, body) => {
    expect(() => slim(page('', body))).toThrow(NeedsScripts);
  });
});
