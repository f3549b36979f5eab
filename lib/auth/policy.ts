import type {
  CommentMode,
  CommentStatus,
  MemberStatus,
  Role,
  StoryStatus,
} from '@/prisma/generated/enums';
import { scopes, type Scope } from '@/lib/auth/scopes';
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
  scopes: readonly Scope[] | null;
  /** The session's id (a hash, not the secret); null by token and on the command line. */
  sessionId: string | null;
  /** The network address that the request came from. */
  address: string;
};

type StoryFacts = { status: StoryStatus; isOwn: boolean };
/** A live story with the new version beside it; null when there is none yet. */
type RevisionFacts = StoryFacts & { pending: StoryStatus | null };
type CommentFacts = { authorId: number | null; status: CommentStatus };
type MemberFacts = { id: number; role: Role };
type RoleChange = MemberFacts & { newRole: Role };
type MediaFacts = {
  /** They brought it, or it stands in a story of theirs. */
  isOwn: boolean;
  /** It stands in a story that they may not change, or on an author's page. */
  standsBeyond: boolean;
  isUsed: boolean;
};
/** `closedWords` is what people are told where nobody can comment. */
type ThreadFacts = { commentMode: CommentMode; closedWords?: string | null };

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
/** What whoever writes a story may still change: nobody has approved it, and it has no moment yet. */
const isInTheWriting = (status: StoryStatus) =>
  status === 'DRAFT' || status === 'IN_REVIEW' || status === 'CHANGES_ASKED';
const isAbove = (v: Viewer, role: Role) => rank[v.role] > rank[role];

/**
 * Who may do what: one row a permission. A row gets the person and what is known of the object, never a promise of the
 * client. Signed-out people may do nothing that stands here.
 */
const rules = {
  'account.use': (v: Viewer) => isActive(v),
  // Also of someone banned: it is where they are told so.
  'account.read': () => true,
  // What is theirs stays theirs: somebody banned may have it, and may go.
  'account.export': (v: Viewer) => v.eraseAt === null,
  'account.erase': (v: Viewer) => v.eraseAt === null,
  // Whoever stole a cookie of somebody banned is shut out by its owner all the same.
  'account.end-sessions': (v: Viewer) => v.eraseAt === null,
  // Taking that back: the one thing that is left to do until then.
  'account.keep': () => true,
  // Somebody banned has warnings too. No token reads one for them.
  'warning.acknowledge': (v: Viewer) => v.eraseAt === null,
  'story.save': (v: Viewer) => isActive(v),
  // Taking part in conversations at all; what may be done with one comment is asked about that comment.
  'comment.join': (v: Viewer) => isActive(v),
  'comment.post': (v: Viewer, thread: ThreadFacts) =>
    isActive(v) && v.isVerified && thread.commentMode !== 'CLOSED',
  'comment.like': (v: Viewer, comment: CommentFacts) =>
    isActive(v) && comment.status === 'APPROVED' && comment.authorId !== v.id,
  'comment.report': (v: Viewer, comment: CommentFacts) =>
    isActive(v) && comment.status === 'APPROVED' && comment.authorId !== v.id,
  // What was decided may be objected to by somebody banned or suspended too: often it is what that was for.
  'appeal.send': (v: Viewer) => v.eraseAt === null,
  'comment.appeal': (v: Viewer, comment: CommentFacts) =>
    v.eraseAt === null && comment.authorId === v.id,
  'comment.edit': (v: Viewer, comment: CommentFacts) => isActive(v) && comment.authorId === v.id,
  // Other words in somebody's name: never those of a colleague of the same or a higher rank. A guest has none.
  'comment.rewrite': (v: Viewer, author: { role: Role | null }) =>
    moderators(v) && (author.role === null || isAbove(v, author.role)),
  'comment.delete': (v: Viewer, comment: CommentFacts) =>
    isActive(v) && (comment.authorId === v.id || moderators(v)),
  'comment.moderate': (v: Viewer) => moderators(v),
  'member.sanction': (v: Viewer, member: MemberFacts) =>
    moderators(v) && member.id !== v.id && isAbove(v, member.role),
  'people.see': (v: Viewer) => admins(v),
  // Notes are for colleagues: nobody writes one about themselves; of the staff below, and admins of anybody.
  'member.note': (v: Viewer, member: MemberFacts) =>
    moderators(v) && member.id !== v.id && (admins(v) || isAbove(v, member.role)),
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
  'settings.edit': (v: Viewer) => admins(v),
  // The lists of words that refuse or hold a comment.
  'words.edit': (v: Viewer) => editors(v),
  // Where things are sent when something happens, and to whom.
  'webhook.manage': (v: Viewer) => admins(v),
  // The log of what was sent, and sending it again.
  'webhook.watch': (v: Viewer) => admins(v),
  'token.manage': (v: Viewer) => admins(v),
  // A token acts as its owner: oneself, or staff below.
  'token.create': (v: Viewer, owner: MemberFacts) =>
    admins(v) && (owner.id === v.id || (owner.role !== 'READER' && isAbove(v, owner.role))),
  // Whether a token works at all.
  'token.use': (v: Viewer) => isActive(v),
  'newsroom.enter': (v: Viewer) => staff(v),
  'story.create': (v: Viewer) => storyStaff(v),
  // Reading in the newsroom at all; which story is asked about that story.
  'story.browse': (v: Viewer) => storyStaff(v),
  'story.read': (v: Viewer, story: StoryFacts) => editors(v) || (storyStaff(v) && story.isOwn),
  'story.edit': (v: Viewer, story: StoryFacts) =>
    editors(v) || (storyStaff(v) && story.isOwn && isInTheWriting(story.status)),
  'story.submit': (v: Viewer, story: StoryFacts) =>
    editors(v) || (storyStaff(v) && story.isOwn && isInTheWriting(story.status)),
  // A new version beside a live story: what readers have stays as it is until an editor lets it out.
  'story.revise': (v: Viewer, { status, isOwn, pending }: RevisionFacts) =>
    status === 'PUBLISHED' &&
    (editors(v) || (storyStaff(v) && isOwn && (pending === null || isInTheWriting(pending)))),
  'story.publish': (v: Viewer) => editors(v),
  // What readers have cannot be thrown away, and an address that says "withdrawn" goes on saying so.
  'story.trash': (v: Viewer, { status, isOwn }: StoryFacts) =>
    status !== 'PUBLISHED' &&
    status !== 'SCHEDULED' &&
    status !== 'WITHDRAWN' &&
    (editors(v) || (storyStaff(v) && isOwn && isInTheWriting(status))),
  'story.assign': (v: Viewer) => editors(v),
  // A saved filter of the list of stories that everybody in the newsroom has.
  'filter.share': (v: Viewer) => editors(v),
  // Whoever writes it may ask for a lawyer's eye; only an editor may say that it has been there.
  'story.flag-legal': (v: Viewer, story: StoryFacts) =>
    editors(v) || (storyStaff(v) && story.isOwn && isInTheWriting(story.status)),
  'story.clear-legal': (v: Viewer) => editors(v),
  // How much is read: authors see that of their own stories, editors everything.
  'analytics.see': (v: Viewer) => storyStaff(v),
  'analytics.see-all': (v: Viewer) => editors(v),
  'analytics.story': (v: Viewer, { isOwn }: { isOwn: boolean }) =>
    editors(v) || (storyStaff(v) && isOwn),
  'media.see': (v: Viewer) => storyStaff(v),
  // Also what somebody else has put into a story that is not out and not one's own (lib/media/data.ts).
  'media.see-all': (v: Viewer) => editors(v),
  'media.add': (v: Viewer) => storyStaff(v),
  // A picture has one set of words wherever it stands.
  'media.edit': (v: Viewer, picture: MediaFacts) =>
    editors(v) || (storyStaff(v) && picture.isOwn && !picture.standsBeyond),
  'media.delete': (v: Viewer, picture: MediaFacts) =>
    editors(v) || (storyStaff(v) && picture.isOwn && !picture.isUsed),
  'taxonomy.edit': (v: Viewer) => editors(v),
  // The paper's own pages, such as /about, and which of them the footer has. Their text is a story's.
  'page.edit': (v: Viewer) => editors(v),
  // Which stories stand where on the fronts, and the line of breaking news above every page.
  'front.edit': (v: Viewer) => editors(v),
  // Writing and sending issues of newsletters; which lists there are is for admins.
  'issue.edit': (v: Viewer) => editors(v),
  'newsletter.manage': (v: Viewer) => admins(v),
  // Reporting that a newsletter did not arrive, or was called spam.
  'newsletter.bounce': (v: Viewer) => admins(v),
  // Old addresses and where they lead; the log of what readers did not find.
  'redirect.manage': (v: Viewer) => editors(v),
  // The queue of the wires: reading it, putting aside, and making a draft of an item.
  'wire.use': (v: Viewer) => storyStaff(v),
  // Sending items in, which may take a story from readers: a kill does.
  'wire.send': (v: Viewer) => editors(v),
  // Deciding against the agency: its embargo and its kills hold the story back no longer.
  'wire.part': (v: Viewer) => editors(v),
  // What the paper says it got wrong.
  'correction.write': (v: Viewer) => editors(v),
  // Whether a story is told while it happens; then whoever writes it tells it.
  'live.switch': (v: Viewer) => editors(v),
  'live.post': (v: Viewer, { isOwn, isLive }: { isOwn: boolean; isLive: boolean }) =>
    editors(v) || (storyStaff(v) && isOwn && isLive),
  // What is offered below a story, against or besides what the texts say.
  'related.edit': (v: Viewer) => editors(v),
  // Showing somebody outside a story before it is public: whoever may read it answers for it.
  'preview.share': (v: Viewer, story: StoryFacts) => editors(v) || (storyStaff(v) && story.isOwn),
} as const;

export type Permission = keyof typeof rules;
/** Every row of the table, for the test that each has one of its own. */
export const permissions = Object.keys(rules) as Permission[];
/** What a permission needs to know of its object. */
export type Facts<P extends Permission> =
  Parameters<(typeof rules)[P]> extends [Viewer, infer F] ? [facts: F] : [];

const anyStories = ['stories:read', 'stories:write', 'stories:publish'] as const;
const writesStories = ['stories:write', 'stories:publish'] as const;

/**
 * Which scopes of an API token open a permission; one of them will do. What does not stand here (people, settings, tokens,
 * changes of the own account) is never open to a token. A scope takes away only: the rule above is asked as well.
 */
const scopesFor: {
  [P in Permission]?: readonly Scope[] | ((v: Viewer, ...facts: Facts<P>) => readonly Scope[]);
} = {
  'token.use': scopes,
  'account.read': ['account:read'],
  'comment.join': ['comments:write', 'moderation'],
  'comment.post': ['comments:write'],
  'comment.like': ['comments:write'],
  'comment.report': ['comments:write'],
  'appeal.send': ['comments:write'],
  'comment.appeal': ['comments:write'],
  'comment.edit': ['comments:write'],
  'comment.rewrite': ['moderation'],
  'comment.delete': (v, { authorId }) => [authorId === v.id ? 'comments:write' : 'moderation'],
  'comment.moderate': ['moderation'],
  'member.sanction': ['moderation'],
  'member.note': ['moderation'],
  'words.edit': ['words'],
  'webhook.watch': ['webhooks'],
  'newsroom.enter': anyStories,
  'story.browse': anyStories,
  'story.read': anyStories,
  'story.create': writesStories,
  'story.submit': writesStories,
  // What is public, or will be by itself, changes only with the scope to publish.
  'story.edit': (_, { status }) => (isInTheWriting(status) ? writesStories : ['stories:publish']),
  'story.revise': writesStories,
  'story.trash': writesStories,
  'story.assign': writesStories,
  'story.flag-legal': writesStories,
  'story.clear-legal': ['stories:publish'],
  'story.publish': ['stories:publish'],
  'analytics.see': ['analytics'],
  'analytics.see-all': ['analytics'],
  'analytics.story': ['analytics'],
  'media.see': ['media', ...writesStories],
  'media.see-all': ['media', ...writesStories],
  'media.add': ['media'],
  'media.edit': ['media'],
  'media.delete': ['media'],
  'redirect.manage': ['stories:publish'],
  'wire.send': ['wire:write'],
  'issue.edit': ['newsletters'],
  'newsletter.bounce': ['newsletters:bounces'],
  'correction.write': ['stories:publish'],
  'live.switch': ['stories:publish'],
  'live.post': ['stories:publish'],
  'related.edit': ['stories:publish'],
  'preview.share': writesStories,
  // A topic has a public page from its first day.
  'taxonomy.edit': ['stories:publish'],
  'front.edit': ['stories:publish'],
  'filter.share': ['stories:publish'],
};

/** The scopes one of which is missing; null when the person is there by session or the token has one. */
function missingScopes<P extends Permission>(
  viewer: Viewer,
  permission: P,
  facts: Facts<P>,
): readonly Scope[] | null {
  const { scopes: held } = viewer;
  if (held === null) return null;
  const row = scopesFor[permission] as
    readonly Scope[] | ((v: Viewer, f?: unknown) => readonly Scope[]) | undefined;
  const wanted = typeof row === 'function' ? row(viewer, facts[0]) : (row ?? []);
  return wanted.some((scope) => held.includes(scope)) ? null : wanted;
}

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
  return (
    viewer !== null && holds(viewer, permission, facts) && !missingScopes(viewer, permission, facts)
  );
}

/** Whether the rule allows it, scopes aside. */
function holds<P extends Permission>(viewer: Viewer, permission: P, facts: Facts<P>): boolean {
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
  if (!holds(viewer, permission, facts))
    throw new AppError('forbidden', refusal(viewer, permission, facts), {
      details: wantsFactor(viewer, permission) ? { lacksSecondFactor: true } : undefined,
    });
  const missing = missingScopes(viewer, permission, facts);
  if (missing) throw beyondScope(missing);
}

/** The token's owner might, the token may not. `missingScopes` is what handler() makes its challenge of. */
const beyondScope = (missing: readonly Scope[]) =>
  new AppError(
    'forbidden',
    missing.length > 0
      ? `This token lacks the scope ${missing.join(' or ')}.`
      : 'This is never open to a token. Please sign in.',
    { details: { missingScopes: missing } },
  );

/** What readers may as well: a missing second factor is not why it was refused. */
const isForEverybody = (permission: Permission) =>
  permission.startsWith('account.') ||
  /^(comment\.(join|post|like|report|edit|appeal)|story\.save)$/.test(permission);

const wantsFactor = (viewer: Viewer, permission: Permission) =>
  isActive(viewer) && viewer.lacksSecondFactor && !isForEverybody(permission);

function refusal<P extends Permission>(viewer: Viewer, permission: P, facts: Facts<P>): string {
  if (viewer.status === 'BANNED') return 'This account is banned.';
  if (viewer.status === 'SUSPENDED')
    return `This account is suspended until ${viewer.suspendedUntil?.toISOString() ?? 'further notice'}.`;
  if (viewer.eraseAt) return 'This account is about to be erased. Take that back first.';
  if (wantsFactor(viewer, permission))
    return 'Your role needs a second factor. Set one up in your account first.';
  if (permission === 'comment.post') {
    if (!viewer.isVerified) return 'Please confirm your e-mail address first.';
    const [thread] = facts as Facts<'comment.post'>;
    return thread.closedWords ?? 'Comments on this story are closed.';
  }
  return 'Your role does not allow this.';
}
