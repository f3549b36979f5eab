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

it('tells of an error what it says and where, and no address', () => {
  const refused = Object.assign(
    new Error(
      "Can't send mail - all recipients were rejected: 550 5.1.1 <hedda@example.org>: gone",
    ),
    {
      ...{ code: 'EENVELOPE', command: 'RCPT TO', response: '550 5.1.1 <hedda@example.org>: gone' },
      ...{ responseCode: 550, rejected: ['hedda@example.org'] },
    },
  );
  refused.stack = `Error: ${refused.message}\n    at send (/srv/node_modules/@scope/mail/index.js:7:1)`;
  const several = new AggregateError([refused], 'none of them', {
    cause: new Error('as k@m.example'),
  });
  several.stack = 'AggregateError: none of them';
  (several.cause as Error).stack = 'Error: as k@m.example';
  const [line] = linesOf({ err: several, job: 7 });
  expect(JSON.parse(line!)).toMatchObject({ job: 7 });
  expect((JSON.parse(line!) as { err: object }).err).toEqual({
    type: 'AggregateError',
    message: 'none of them: as [address]',
    stack: 'AggregateError: none of them\ncaused by: Error: as [address]',
    aggregateErrors: [
      {
        type: 'Error',
        message: "Can't send mail - all recipients were rejected: 550 5.1.1 [address] gone",
        stack:
          "Error: Can't send mail - all recipients were rejected: 550 5.1.1 [address] gone\n    at send (/srv/node_modules/@scope/mail/index.js:7:1)",
        code: 'EENVELOPE',
      },
    ],
  });
  expect(linesOf({ err: 'to hedda@example.org' })[0]).toContain('"err":"to [address]"');
  expect(linesOf({ err: { to: 'hedda@example.org' } })[0]).toContain('"err":"object"');
  expect(linesOf(refused)[0]).not.toContain('hedda');
  expect(linesOf({ words: '550 5.1.1 <hedda@example.org>: gone' })[0]).toContain(
    '"words":"550 5.1.1 [address] gone"',
  );
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
