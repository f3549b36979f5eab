import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDataset, parseDataset } from './dataset';

const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: i,
    text: `comment ${String.fromCharCode(97 + (i % 26)).repeat(1 + Math.floor(i / 26))}`,
    bad: i % 2,
  }));
const source = (...more: unknown[]) =>
  [...lines(60), ...more]
    .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
    .join('\n');

describe('reading a set', () => {
  it('leaves out copies by their letters, and keeps the first', () => {
    const { rows, duplicates } = parseDataset(
      source(
        { id: 'x', text: 'COMMENT – a!', bad: 1 },
        { id: 'y', text: '123', bad: 1 },
        { id: 'z', text: '456', bad: true, group: 7, time: '2026-11-25T12:00:00Z' },
      ),
      'set',
    );
    expect([rows.length, duplicates]).toEqual([62, 1]);
    expect(rows[0]).toEqual({ id: '0', text: 'comment a', isBad: false, group: null, time: null });
    expect(rows[61]).toEqual({
      id: 'z',
      text: '456',
      isBad: true,
      group: '7',
      time: '2026-11-25T12:00:00Z',
    });
  });

  it('reads what was kept as HTML, without the marks that give a class away', () => {
    const html = 'It&#39;s <b>me</b><br />&amp; you, a < b\uFEFF';
    const { rows } = parseDataset(source({ id: 'h', text: html, bad: 0 }), 'set');
    expect(rows.at(-1)?.text).toBe("It's me\n& you, a < b");
  });
});

describe('what is wrong', () => {
  it.each([
    ['{"id": 1', /^set, line 61: this is not JSON/],
    ['[1]', /^set, line 61: this is not an object/],
    [{ id: 1, bad: 0 }, /^set, line 61: text must be a string/],
    [{ id: 1, text: 'x', bad: 2 }, /^set, line 61: bad must be 0 or 1/],
    [{ text: 'x', bad: 0 }, /^set, line 61: id must be a string or a number/],
    [{ id: 1, text: 'x', bad: 0, time: 'soon' }, /^set, line 61: time must be a date in ISO form/],
  ])('is told with its line: %j', (line, message) => {
    expect(() => parseDataset(source(line), 'set')).toThrow(message);
  });

  it('is told of a set from which nothing can be learnt', () => {
    expect(() => parseDataset('\n', 'set')).toThrow(/^set is empty/);
    const one = lines(60).map((line) => JSON.stringify({ ...line, bad: 0 }));
    expect(() => parseDataset(one.join('\n'), 'set')).toThrow(
      'set holds 0 bad and 60 good comments; at least 20 of each are needed to measure anything.',
    );
  });

  it('is told of a file that is none, or no text', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
    const file = path.join(folder, 'bytes');
    writeFileSync(file, Uint8Array.of(0xff, 0xfe, 0x00));
    expect(() => loadDataset(path.join(folder, 'no'))).toThrow(/^There is no file .*no\.$/);
    expect(() => loadDataset(folder)).toThrow(/is not a file\.$/);
    expect(() => loadDataset(file)).toThrow(/is not UTF-8 text\.$/);
  });
});
