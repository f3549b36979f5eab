import { getSchema, type JSONContent } from '@tiptap/core';
import { history, undo } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { storyExtensions } from '@/components/admin/story-editor/extensions';
import { matchesIn, replaceIn, type Wanted } from '@/components/admin/story-editor/find/search';

const schema = getSchema(storyExtensions);
const text = (words: string, ...marks: string[]): JSONContent => ({
  type: 'text',
  text: words,
  ...(marks.length && { marks: marks.map((type) => ({ type })) }),
});
const p = (...content: JSONContent[]): JSONContent => ({ type: 'paragraph', content });
const stateOf = (...content: JSONContent[]) =>
  EditorState.create({ doc: schema.nodeFromJSON({ type: 'doc', content }), plugins: [history()] });

const story = stateOf(
  p(text('The wall, the Wall'), { type: 'hardBreak' }, text('and the wallpaper.')),
  {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [p(text('wa', 'bold'), text('ll'))] }],
  },
);
const found = (wanted: Partial<Wanted>) =>
  matchesIn(story.doc, { text: 'wall', isCase: false, isWhole: false, ...wanted }).map(
    ({ from, to }) => story.doc.textBetween(from, to),
  );

it('finds words anywhere, across bold, in any case', () =>
  expect(found({})).toEqual(['wall', 'Wall', 'wall', 'wall']));
it('keeps to the case when asked to', () =>
  expect(found({ isCase: true, text: 'Wall' })).toEqual(['Wall']));
it('finds whole words alone when asked to', () =>
  expect(found({ isWhole: true })).toEqual(['wall', 'Wall', 'wall']));
it('takes signs as they are typed, and goes across no line break', () => {
  expect(found({ text: 'the wall,' })).toEqual(['The wall,']);
  expect(found({ text: '.*' })).toEqual([]);
  expect(found({ text: 'Wall and' })).toEqual([]);
  expect(found({ text: '' })).toEqual([]);
});
it('knows the letters of every script', () => {
  const { doc } = stateOf(p(text('Mauern Äpfel äpfelwein الجدار')));
  const count = (wanted: string) =>
    matchesIn(doc, { text: wanted, isCase: false, isWhole: true }).length;
  expect([count('äpfel'), count('جدار'), count('الجدار')]).toEqual([1, 0, 1]);
});

it('replaces all in one step, which one undo takes back', () => {
  const matches = matchesIn(story.doc, { text: 'wall', isCase: false, isWhole: true });
  const after = story.apply(replaceIn(story, matches, 'mole'));
  expect(after.doc.textContent).toBe('The mole, the moleand the wallpaper.mole');
  expect(after.doc.lastChild!.toString()).toContain('bold("mole")');
  let back = after;
  undo(after, (tr) => (back = after.apply(tr)));
  expect(back.doc.eq(story.doc)).toBe(true);
});

it('takes words out where nothing is put in their place', () =>
  expect(
    story.apply(
      replaceIn(story, matchesIn(story.doc, { text: 'wall', isCase: true, isWhole: true }), ''),
    ).doc.textContent,
  ).toBe('The , the Walland the wallpaper.'));
