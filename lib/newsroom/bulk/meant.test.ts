import { describe, expect, it } from 'vitest';
import { meantBy } from '@/lib/newsroom/bulk/meant';
import { bulkForm } from '@/lib/newsroom/bulk/schema';

const meant = (fields: Record<string, unknown>, zone = 'Europe/Berlin') =>
  meantBy(bulkForm.parse({ items: '12.3', ...fields }), zone);
const refusal = (fields: Record<string, unknown>, zone?: string) => {
  try {
    return meant(fields, zone);
  } catch (error) {
    return (error as { fields: { path: string; message: string }[] }).fields[0];
  }
};

describe('what the form of the list means', () => {
  it.each([
    [{ action: 'publish', section: '', topic: '', dueAt: 'x' }, { action: 'publish' }],
    [
      { action: 'move', section: '4', topic: '5' },
      { action: 'move', section: 4 },
    ],
    [
      { action: 'add-topic', topic: '5' },
      { action: 'add-topic', topic: 5 },
    ],
    [
      { action: 'schedule', publishAt: '2026-11-26T06:00' },
      { action: 'schedule', publishAt: '2026-11-26T05:00:00.000Z' },
    ],
    [
      { action: 'assign', assigneeId: '7', task: ' Call  them ', dueAt: '' },
      { action: 'assign', assigneeId: 7, task: 'Call them' },
    ],
  ])('%j', (fields, wanted) => expect(JSON.parse(JSON.stringify(meant(fields)))).toEqual(wanted));

  it.each([
    [{ action: 'move', section: '' }, 'section', 'Choose a section.'],
    [{ action: 'remove-topic' }, 'topic', 'Choose a topic.'],
    [{ action: 'schedule', publishAt: '' }, 'publishAt', 'Say when they are to go out.'],
    [{ action: 'assign', task: 'X' }, 'assigneeId', 'Choose somebody.'],
    [{ action: 'assign', assigneeId: '7', task: ' ' }, 'task', 'Say what is to be done.'],
    [
      { action: 'schedule', publishAt: 'soon' },
      'publishAt',
      'A date and a time, such as 2026-11-25T18:00.',
    ],
    [
      { action: 'schedule', publishAt: '2027-03-28T02:30' },
      'publishAt',
      'The clocks skip this time on that day: choose another.',
    ],
  ])('%j is refused at %s', (fields, path, message) =>
    expect(refusal(fields)).toEqual({ path, message }),
  );

  it.each([
    ['2026-10-25T02:30', 'Europe/Berlin'],
    ['2026-11-01T01:30', 'America/New_York'],
  ])('asks about %s, which comes twice in %s', (publishAt, zone) =>
    expect(refusal({ action: 'schedule', publishAt }, zone)).toMatchObject({
      path: 'publishAt',
      message: expect.stringContaining('comes twice'),
    }),
  );

  it('knows no other action, and takes nothing back', () => {
    expect(refusal({ action: 'delete' })).toMatchObject({ path: 'action' });
    expect(refusal({ action: 'unassign' })).toMatchObject({ path: 'assignment' });
    expect(refusal({ action: 'discard' })).toMatchObject({ path: 'action' });
  });

  it('reads boxes as stories at a version', () => {
    const { items } = bulkForm.parse({ items: ['12.3', '4.1'], action: 'trash' });
    expect(items).toEqual([
      { id: 12, version: 3 },
      { id: 4, version: 1 },
    ]);
    expect(bulkForm.safeParse({ action: 'trash' }).error?.issues[0]?.message).toBe(
      'Tick at least one story.',
    );
    expect(bulkForm.safeParse({ items: 'x', action: 'trash' }).success).toBe(false);
  });
});
