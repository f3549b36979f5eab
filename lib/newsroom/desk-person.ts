import { can, type Viewer } from '@/lib/auth/policy';
import type { DeskPerson } from '@/lib/newsroom/schema';

/** What the newsroom's pages know of who looks at them. */
export const personOf = (viewer: Viewer): DeskPerson => ({
  id: viewer.id,
  name: viewer.name,
  role: viewer.role,
  canWrite: can(viewer, 'story.create'),
  canPublish: can(viewer, 'story.publish'),
  canModerate: can(viewer, 'comment.moderate'),
  canSeePeople: can(viewer, 'people.see'),
  canSeeAudit: can(viewer, 'audit.see'),
  canSet: can(viewer, 'settings.edit'),
  canEditWords: can(viewer, 'words.edit'),
  canEditFront: can(viewer, 'front.edit'),
  canEditIssues: can(viewer, 'issue.edit'),
  canEditTaxonomy: can(viewer, 'taxonomy.edit'),
});
