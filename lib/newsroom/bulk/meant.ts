import { AppError } from '@/lib/errors';
import { bulkAction, type BulkAction, type BulkForm } from '@/lib/newsroom/bulk/schema';
import { oneInstantOf } from '@/lib/newsroom/local-time';

const refuse = (path: string, message: string) =>
  new AppError('invalid', message, { fields: [{ path, message }] });

/** The instant that a date-time field means in the newsroom's zone. Throws `invalid` for an hour that the clocks skip or repeat. */
function instant(path: string, local: string | undefined, timeZone: string): Date | undefined {
  if (local === undefined) return undefined;
  const meant = oneInstantOf(local, timeZone);
  if ('fault' in meant) throw refuse(path, meant.fault);
  return meant.at;
}

/** What the list's form asks for. Throws `invalid` naming the field that is missing or wrong. */
export function meantBy(form: BulkForm, timeZone: string): BulkAction {
  const { action, section, topic, assigneeId, task } = form;
  if (action === 'move' && section === undefined) throw refuse('section', 'Choose a section.');
  if (action.endsWith('-topic') && topic === undefined) throw refuse('topic', 'Choose a topic.');
  if (action === 'assign' && assigneeId === undefined)
    throw refuse('assigneeId', 'Choose somebody.');
  if (action === 'schedule' && form.publishAt === undefined)
    throw refuse('publishAt', 'Say when they are to go out.');
  const wish = {
    ...{ action, section, topic, assigneeId, task },
    ...(action === 'assign' && {
      dueAt: instant('dueAt', form.dueAt, timeZone)?.toISOString(),
    }),
    ...(action === 'schedule' && {
      publishAt: instant('publishAt', form.publishAt, timeZone)?.toISOString(),
    }),
  };
  const parsed = bulkAction.safeParse(wish);
  // Ways back are no buttons.
  if (parsed.success && parsed.data.action !== 'unassign' && parsed.data.action !== 'discard')
    return parsed.data;
  const [issue] = parsed.success ? [] : parsed.error.issues;
  throw refuse(String(issue?.path[0] ?? 'action'), issue?.message ?? 'Choose what is to be done.');
}
