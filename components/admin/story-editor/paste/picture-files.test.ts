import { expect, it } from 'vitest';
import { isPictureAlone } from '@/components/admin/story-editor/paste/picture-files';

it.each([
  ['<meta charset="utf-8"><img src="https://x.example/a.png" alt="A quay">', true],
  ['<html><body><!--StartFragment--><img src="a.png"/><!--EndFragment--></body></html>', true],
  ['<p>Words<img src="a.png"></p>', false],
  ['<p>Words</p>', false],
  ['', false],
])('%s is a picture alone: %s', (html, is) => expect(isPictureAlone(html)).toBe(is));
