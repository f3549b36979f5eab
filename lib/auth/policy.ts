import type {
  CommentMode,
  CommentStatus,
  MemberStatus,
  Role,
  StoryStatus,
} from '@/prisma/generated/enums';
import { AppError } from '@/lib/errors';

/** The person behind a request, as the database has them now. */
export type Viewer = {
  id: number;
  name: string;
  email: string;
  role: Role;
  /** SUSPENDED only while the suspension lasts. */
  status: MemberStatus;
  suspendedUntil: Date | null;
  isVerified: boolean;
  isPremoderated: boolean;
  isTrusted: boolean;
  /** When their account will be erased, as they asked. Until they take that back it may do nothing else. */
  eraseAt: Date | null;
  /** Their role must have a second factor and they have none: the newsroom stays shut until they do. */
  lacksSecondFactor: boolean;
  /** What an API token may at most; null in a session, which may all that the person may. */
  scopes: readonly string[] | null;
  /** The session's id (a hash, not the secret); null by token and on the command line. */
  sessionId: string | null;
  /** The network address that the request came from. */
  address: string;
};

type StoryFacts = { status: StoryStatus; isOwn: boolean };
type CommentFacts = { authorId: number | null; status: CommentStatus };
type MemberFacts = { id: number; role: Role };
type RoleChange = MemberFacts & { newRole: Role };
type ThreadFacts = { commentMode: CommentMode };

/** How high a role stands. Nobody acts on someone of the same or a higher rank. */
export const rank: Record<Role, number> = {
  READER: 0,
  AUTHOR: 1,
  MODERATOR: 1,
  EDITOR: 2,
  ADMIN: 3,
};

const isActive = (v: Viewer) => v.status === 'ACTIVE' && v.eraseAt === null;
const is =
  (...roles: Role[]) =>
  (v: Viewer) =>
    isActive(v) && !v.lacksSecondFactor && roles.includes(v.role);
const staff = is('AUTHOR', 'MODERATOR', 'EDITOR', 'ADMIN');
const storyStaff = is('AUTHOR', 'EDITOR', 'ADMIN');
const editors = is('EDITOR', 'ADMIN');
const moderators = is('MODERATOR', 'EDITOR', 'ADMIN');
const admins = is('ADMIN');
const isAbove = (v: Viewer, role: Role) => rank[v.role] > rank[role];

/**
 * Who may do what: one row a permission. A row gets the person and what is known of the object, never a promise of the
 * client. Signed-out people may do nothing that stands here.
 */
const rules = {
  'account.use': (v: Viewer) => isActive(v),
  'comment.post': (v: Viewer, thread: ThreadFacts) =>
    isActive(v) && v.isVerified && thread.commentMode !== 'CLOSED',
  'comment.like': (v: Viewer, comment: CommentFacts) =>
    isActive(v) && v.isVerified && comment.status === 'APPROVED' && comment.authorId !== v.id,
  'comment.report': (v: Viewer, comment: CommentFacts) =>
    isActive(v) && comment.status === 'APPROVED' && comment.authorId !== v.id,
  'comment.edit': (v: Viewer, comment: CommentFacts) => isActive(v) && comment.authorId === v.id,
  'comment.delete': (v: Viewer, comment: CommentFacts) =>
    isActive(v) && (comment.authorId === v.id || moderators(v)),
  'comment.moderate': (v: Viewer) => moderators(v),
  'member.sanction': (v: Viewer, member: MemberFacts) =>
    moderators(v) && member.id !== v.id && isAbove(v, member.role),
  'people.see': (v: Viewer) => admins(v),
  // Notes are for colleagues: nobody writes one about themselves.
  'member.note': (v: Viewer, member: MemberFacts) => admins(v) && member.id !== v.id,
  'member.sign-out': (v: Viewer, member: MemberFacts) =>
    admins(v) && member.id !== v.id && isAbove(v, member.role),
  // Up to the own role. Of oneself only downwards; whether another admin is left is seen in the transaction.
  'role.change': (v: Viewer, { id, role, newRole }: RoleChange) =>
    admins(v) &&
    rank[newRole] <= rank[v.role] &&
    (id === v.id ? isAbove(v, newRole) : isAbove(v, role)),
  // Readers open an account themselves.
  'people.invite': (v: Viewer, { role }: { role: Role }) =>
    admins(v) && role !== 'READER' && rank[role] <= rank[v.role],
  'audit.see': (v: Viewer) => admins(v),
  'newsroom.enter': (v: Viewer) => staff(v),
  'story.create': (v: Viewer) => storyStaff(v),
  'story.read': (v: Viewer, story: StoryFacts) => editors(v) || (storyStaff(v) && story.isOwn),
  'story.edit': (v: Viewer, story: StoryFacts) =>
    editors(v) ||
    (storyStaff(v) && story.isOwn && (story.status === 'DRAFT' || story.status === 'IN_REVIEW')),
  'story.submit': (v: Viewer, story: StoryFacts) =>
    editors(v) ||
    (storyStaff(v) && story.isOwn && (story.status === 'DRAFT' || story.status === 'IN_REVIEW')),
  'story.publish': (v: Viewer) => editors(v),
  'taxonomy.edit': (v: Viewer) => editors(v),
} as const;

export type Permission = keyof typeof rules;
/** What a permission needs to know of its object. */
export type Facts<P extends Permission> =
  Parameters<(typeof rules)[P]> extends [Viewer, infer F] ? [facts: F] : [];

/** A permission that needs no object: what actions and handlers can ask before they have loaded anything. */
export type OpenPermission = {
  [P in Permission]: Facts<P> extends [] ? P : never;
}[Permission];

/** Whether the person may. Pure: the caller has loaded person and object. */
export function can<P extends Permission>(
  viewer: Viewer | null,
  permission: P,
  ...facts: Facts<P>
): boolean {
  if (!viewer) return false;
  const rule = rules[permission] as (v: Viewer, f?: unknown) => boolean;
  return rule(viewer, facts[0]);
}

/** The same, as a refusal in words. Throws `unauthenticated` or `forbidden`. */
export function demand<P extends Permission>(
  viewer: Viewer | null,
  permission: P,
  ...facts: Facts<P>
): asserts viewer is Viewer {
  if (!viewer) throw new AppError('unauthenticated', 'Please sign in first.');
  if (can(viewer, permission, ...facts)) return;
  throw new AppError('forbidden', refusal(viewer, permission));
}

/** What readers may as well: a missing second factor is not why it was refused. */
const isForEverybody = (permission: Permission) =>
  permission.startsWith('account.') || /^comment\.(post|like|report|edit)$/.test(permission);

function refusal(viewer: Viewer, permission: Permission): string {
  if (viewer.status === 'BANNED') return 'This account is banned.';
  if (viewer.status === 'SUSPENDED')
    return `This account is suspended until ${viewer.suspendedUntil?.toISOString() ?? 'further notice'}.`;
  if (viewer.eraseAt) return 'This account is about to be erased. Take that back first.';
  if (viewer.lacksSecondFactor && !isForEverybody(permission))
    return 'Your role needs a second factor. Set one up in your account first.';
  if (permission.startsWith('comment.') && !viewer.isVerified)
    return 'Please confirm your e-mail address first.';
  if (permission === 'comment.post') return 'Comments on this story are closed.';
  return 'Your role does not allow this.';
}
