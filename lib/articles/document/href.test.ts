import { expect, it } from 'vitest';
import { rightHref } from '@/lib/articles/document/href';

it.each([
  ['harbour.example', 'https://harbour.example'],
  ['www.harbour.example/map?x=1#quay', 'https://www.harbour.example/map?x=1#quay'],
  ['localhost.example:8080/x', 'https://localhost.example:8080/x'],
  ['hafen.straße.example', 'https://hafen.straße.example'],
  ['//cdn.example/a', 'https://cdn.example/a'],
  ['/\\evil.example', 'https://evil.example'],
  ['editor@harbour.example', 'mailto:editor@harbour.example'],
  ['about', '/about'],
  ['./article/gale', '/article/gale'],
  ['story.html', '/story.html'],
  [' https://harbour.example\n', 'https://harbour.example'],
])('reads %j as %j', (typed, meant) => expect(rightHref(typed)).toBe(meant));

it.each([
  'https://harbour.example/a',
  'http://x.example',
  'mailto:a@b.example',
  '/about',
  '#notes',
  '?q=1',
  'javascript:alert(1)',
  '',
])('leaves %j as it is', (typed) => expect(rightHref(typed)).toBe(typed));
