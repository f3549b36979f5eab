import { expect, it } from 'vitest';
import { bodyHtml } from '@/lib/comments/body';

const link = (href: string, text = href) =>
  `<a href="${href}" rel="nofollow ugc noopener">${text}</a>`;

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
    'the full stop after it',
    'Go to http://port.example/x.',
    `<p>Go to ${link('http://port.example/x')}.</p>`,
  ],
  ['brackets around it', '(https://port.example/x)', `<p>(${link('https://port.example/x')})</p>`],
  [
    'brackets of its own',
    'https://en.example/Mole_(wall)',
    `<p>${link('https://en.example/Mole_(wall)')}</p>`,
  ],
  [
    'a quote inside it',
    'https://port.example/"onmouseover=x',
    `<p>${link('https://port.example/')}&quot;onmouseover=x</p>`,
  ],
  [
    'a scheme in capitals',
    'HTTPS://Port.example/',
    `<p>${link('https://port.example/', 'HTTPS://Port.example/')}</p>`,
  ],
  [
    'no other scheme',
    'javascript:alert(1) ftp://a.example',
    '<p>javascript:alert(1) ftp://a.example</p>',
  ],
  [
    'no host in disguise',
    'https://bank.example@evil.example/',
    '<p>https://bank.example@evil.example/</p>',
  ],
  ['no host at all', 'https://?', '<p>https://?</p>'],
])('shows %s', (_, text, html) => {
  expect(bodyHtml(text)).toBe(html);
});

it('takes no longer over a hostile text than over any other', () => {
  const started = performance.now();
  bodyHtml(`https://a.example/${')'.repeat(19_000)}`);
  bodyHtml(`https://a.example/${'.)'.repeat(9_000)}`);
  expect(performance.now() - started).toBeLessThan(2_000);
});
