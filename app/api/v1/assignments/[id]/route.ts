import { setAssignmentDone, unassign } from '@/lib/articles/assignments/mutations';
import { assignmentDoneInput, assignmentParams } from '@/lib/articles/assignments/schema';
import { handler } from '@/lib/route';

const done = () =>
  new Response(null, { status: 204, headers: { 'Cache-Control': 'private, no-store' } });

export const PATCH = handler({
  can: 'story.create',
  params: assignmentParams,
  body: assignmentDoneInput,
  async run({ viewer, params, body }) {
    await setAssignmentDone(viewer, params.id, body, new Date());
    return done();
  },
});

export const DELETE = handler({
  can: 'story.assign',
  params: assignmentParams,
  async run({ viewer, params }) {
    await unassign(viewer, params.id);
    return done();
  },
});
