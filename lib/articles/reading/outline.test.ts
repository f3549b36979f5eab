import { describe, expect, it } from 'vitest';
import type { DocNode } from '@/lib/articles/document';
import { headingsOf, outlineOf } from '@/lib/articles/reading/outline';
import { documentHtml } from '@/lib/articles/to-html';

const heading = (text: string, level = 2): DocNode => ({
  type: 'heading',
  attrs: { level },
  content: text ? [{ type: 'text', text }] : [],
});
const doc = (...content: DocNode[]): DocNode => ({ type: 'doc', content });
const long = 600;

describe('headings', () => {
  it('have ids of their words, in any script, each once', () => {
    const body = doc(
      heading('What the board decided'),
      heading('ماذا قرر المجلس؟'),
      heading('What the board decided'),
      heading('…'),
      heading(''),
    );
    expect([...headingsOf(body).values()].map(({ id }) => id)).toEqual([
      'h-what-the-board-decided',
      'h-ماذا-قرر-المجلس',
      'h-what-the-board-decided-2',
      'h-',
    ]);
    const html = documentHtml(body, { anchors: true });
    expect(html).toContain('<h2 id="h-what-the-board-decided">What the board decided</h2>');
    expect(html).toContain('<h2 id="h-what-the-board-decided-2">');
    expect(documentHtml(body)).not.toContain('id=');
  });

  it('have ids of their own also where the words of one are the id of another', () => {
    const body = doc(...['Day', 'Day', 'Day 2', 'Day', 'Day 2'].map((text) => heading(text)));
    expect([...headingsOf(body).values()].map(({ id }) => id)).toEqual([
      'h-day',
      'h-day-2',
      'h-day-2-2',
      'h-day-3',
      'h-day-2-3',
    ]);
  });
});

describe('the table of contents', () => {
  const three = [heading('One'), heading('Two'), heading('Below', 3), heading('Three')];
  it('lists the headings of the upper level', () => {
    expect(outlineOf({ body: doc(...three), wordCount: long }).map(({ text }) => text)).toEqual([
      ...['One', 'Two', 'Three'],
    ]);
    const lower = three.map((node) => ({ ...node, attrs: { level: 3 } }));
    expect(outlineOf({ body: doc(...lower), wordCount: long })).toHaveLength(4);
  });

  it('is left out of a short story and of one with few headings', () => {
    expect(outlineOf({ body: doc(...three), wordCount: 599 })).toEqual([]);
    expect(outlineOf({ body: doc(...three.slice(0, 2)), wordCount: long })).toEqual([]);
    expect(outlineOf({ body: doc(), wordCount: long })).toEqual([]);
  });
});
