import { foot, head } from '@/lib/importers/wxr/test-wxr';

const words =
  'harbour quay ferry board vote tariff pilot crane berth dredger tide skipper council budget'.split(
    ' ',
  );

/** Words that are the same for the same number, so that two runs bring in the same. */
const sentence = (seed: number, length: number): string =>
  Array.from({ length }, (_, i) => words[(seed * 31 + i * 7 + (i % 5)) % words.length]).join(' ');

/** A post of so many paragraphs; six are about what a news story has (1.7 kB), 36 make ten kB. */
const item = (n: number, paragraphs: number): string => {
  const at = new Date(Date.UTC(2010, 0, 1) + n * 600_000).toISOString();
  const time = `${at.slice(0, 10)} ${at.slice(11, 19)}`;
  const text = Array.from({ length: paragraphs }, (_, i) => `<p>${sentence(n + i, 40)}.</p>`).join(
    '\n',
  );
  const comments = n % 3 === 0 ? comment(n, time) : '';
  return `<item><title><![CDATA[Story ${n}: ${sentence(n, 5)}]]></title><link>https://old.example/story-${n}/</link><dc:creator><![CDATA[roe]]></dc:creator>
<content:encoded><![CDATA[${text}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${n}</wp:post_id><wp:post_date>${time}</wp:post_date><wp:post_date_gmt>${time}</wp:post_date_gmt><wp:comment_status>open</wp:comment_status>
<wp:post_name>story-${n}</wp:post_name><wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type>
<category domain="category" nicename="s${n % 8}"><![CDATA[Section ${n % 8}]]></category><category domain="post_tag" nicename="t${n % 200}"><![CDATA[Topic ${n % 200}]]></category>${comments}</item>\n`;
};

const comment = (n: number, time: string): string =>
  `<wp:comment><wp:comment_id>${n}</wp:comment_id><wp:comment_author><![CDATA[Ann]]></wp:comment_author><wp:comment_date_gmt>${time}</wp:comment_date_gmt><wp:comment_content><![CDATA[${sentence(n, 20)} ${n}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>`;

/** A WordPress export of so many posts, made while it is read: it is nowhere as a whole. */
export async function* generated(count: number, paragraphs = 6): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(head);
  // In pieces about as large as those in which files are read.
  for (let n = 1; n <= count; n += 10) {
    const some = Array.from({ length: Math.min(10, count - n + 1) }, (_, i) =>
      item(n + i, paragraphs),
    );
    yield await Promise.resolve(encoder.encode(some.join('')));
  }
  yield encoder.encode(foot);
}
