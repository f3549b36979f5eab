import { expect, it, vi } from 'vitest';
import { log, loggerTo, noteRefusal } from '@/lib/log';

/** The lines that these facts become. */
function linesOf(facts: object): string[] {
  const lines: string[] = [];
  loggerTo({ write: (line) => void lines.push(line) }).info(facts, 'words');
  return lines;
}

it('writes one line an event, in UTC, whatever a browser says of itself', () => {
  const lines = linesOf({ userAgent: 'Evil/1.0\r\n{"level":60}\u001b[2J\u2028' });
  expect(lines).toHaveLength(1);
  expect(lines[0]!.trimEnd()).not.toMatch(/[\n\r\u001b]/);
  const entry = JSON.parse(lines[0]!) as { time: string; userAgent: string };
  expect(entry.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(entry.userAgent).toBe('Evil/1.0\r\n{"level":60}\u001b[2J\u2028');
});

it.each(['password', 'token', 'cookie', 'authorization', 'email'])('leaves out any %s', (key) => {
  const [line] = linesOf({ [key]: 'seventeen gulls', user: { id: 7, [key]: 'seventeen gulls' } });
  expect(line).not.toContain('seventeen gulls');
  expect(JSON.parse(line!)).toMatchObject({ user: { id: 7 } });
});

it('notes who was turned away from what, and nothing of wrong input', () => {
  const info = vi.spyOn(log, 'info').mockReturnValue();
  noteRefusal('invalid', { by: 7, what: 'role.change' });
  noteRefusal('not_found', { by: 7, what: 'role.change' });
  expect(info).not.toHaveBeenCalled();
  noteRefusal('forbidden', { by: 7, what: 'role.change' });
  noteRefusal('rate_limited', { by: null, what: null });
  expect(info.mock.calls.map(([facts]) => facts)).toEqual([
    { event: 'refused', code: 'forbidden', by: 7, what: 'role.change' },
    { event: 'refused', code: 'rate_limited', by: null, what: null },
  ]);
});
