import { expect, it } from 'vitest';
import { commentText } from './comment-text';

it.each([
  ['One\ntwo\n\n\nthree', 'One\ntwo\n\nthree'],
  ['<p>a</p><p>b<br />c</p>', 'a\n\nb\nc'],
  ['1 &lt; 2 &amp; <i>3</i>', '1 < 2 & 3'],
  ['<a href="https://a.example/b">see</a>', 'see (https://a.example/b)'],
  ['<a href="http://a.example/">a.example</a>', 'http://a.example/'],
  ['<a href="https://a.example" rel="nofollow">https://a.example</a>', 'https://a.example'],
  ['<a href="javascript:alert(1)">see</a> <a href="mailto:a@b.example">me</a>', 'see me'],
  ['<blockquote>a\nb</blockquote>No.', '> a\n> b\n\nNo.'],
  ['<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>', '- a\n- b\n  - c'],
  ['<table><tr><td>a</td><td>b</td></tr></table>', 'a | b'],
  ['<img src="https://a.example/i.png">', 'https://a.example/i.png'],
  ['<pre>a\n b</pre>', 'a\n b'],
  ['\u200b<script>x</script>', ''],
])('%j', (html, text) => expect(commentText(html)).toEqual({ text, isCut: false }));
