import { describe, expect, it } from 'vitest';
import { testViewer } from '@/lib/auth/test-viewer';
import { can, demand, permissions, type Permission, type Viewer } from '@/lib/auth/policy';
import { scopes, type Scope } from '@/lib/auth/scopes';
import type { Role } from '@/prisma/generated/enums';

const roles: Role[] = ['READER', 'AUTHOR', 'MODERATOR', 'EDITOR', 'ADMIN'];
const allowed = (ask: (viewer: Viewer) => boolean) => roles.filter((role) => ask(testViewer(role)));
const own = { status: 'DRAFT', isOwn: true } as const;

/** What is asked, how, and who may. The name begins with the permission. */
type Row = [string, (viewer: Viewer) => boolean, Role[]];

const live = { status: 'PUBLISHED', isOwn: true, pending: null } as const;
const revising: [string, Parameters<typeof can<'story.revise'>>[2], Role[]][] = [
  ['of the own, live', live, ['AUTHOR', 'EDITOR', 'ADMIN']],
  ['of the own, in review', { ...live, pending: 'IN_REVIEW' }, ['AUTHOR', 'EDITOR', 'ADMIN']],
  ['of the own, with a moment', { ...live, pending: 'SCHEDULED' }, ['EDITOR', 'ADMIN']],
  ['of another', { ...live, isOwn: false }, ['EDITOR', 'ADMIN']],
  ['of a draft', { ...live, status: 'DRAFT' }, []],
];

/** Permissions that neither a sanction nor a wish to be erased takes away. */
const inAnyCase: Permission[] = ['account.read', 'account.keep'];
/** Those that a sanction leaves, but not the wish to be erased. */
const evenSanctioned: Permission[] = [
  ...(['account.export', 'account.erase', 'account.end-sessions'] as const),
  ...(['appeal.send', 'comment.appeal', 'warning.acknowledge'] as const),
];
const permissionOf = ([name]: Row) => name.split(' ')[0] as Permission;

describe('the policy, row by row', () => {
  const rows: Row[] = [
    ['account.use', (v) => can(v, 'account.use'), roles],
    ['account.read', (v) => can(v, 'account.read'), roles],
    ['account.export', (v) => can(v, 'account.export'), roles],
    ['account.erase', (v) => can(v, 'account.erase'), roles],
    ['account.end-sessions', (v) => can(v, 'account.end-sessions'), roles],
    ['account.keep', (v) => can(v, 'account.keep'), roles],
    ['warning.acknowledge', (v) => can(v, 'warning.acknowledge'), roles],
    ['story.save', (v) => can(v, 'story.save'), roles],
    ['comment.join', (v) => can(v, 'comment.join'), roles],
    ['settings.edit', (v) => can(v, 'settings.edit'), ['ADMIN']],
    ['page.edit', (v) => can(v, 'page.edit'), ['EDITOR', 'ADMIN']],
    ['words.edit', (v) => can(v, 'words.edit'), ['EDITOR', 'ADMIN']],
    ['analytics.see', (v) => can(v, 'analytics.see'), ['AUTHOR', 'EDITOR', 'ADMIN']],
    ['analytics.see-all', (v) => can(v, 'analytics.see-all'), ['EDITOR', 'ADMIN']],
    [
      'analytics.story of the own',
      (v) => can(v, 'analytics.story', { isOwn: true }),
      ['AUTHOR', 'EDITOR', 'ADMIN'],
    ],
    [
      'analytics.story of another',
      (v) => can(v, 'analytics.story', { isOwn: false }),
      ['EDITOR', 'ADMIN'],
    ],
    ['media.see', (v) => can(v, 'media.see'), ['AUTHOR', 'EDITOR', 'ADMIN']],
    ['media.see-all', (v) => can(v, 'media.see-all'), ['EDITOR', 'ADMIN']],
    ['media.add', (v) => can(v, 'media.add'), ['AUTHOR', 'EDITOR', 'ADMIN']],
    [
      'media.edit of the own',
      (v) => can(v, 'media.edit', { isOwn: true, standsBeyond: false, isUsed: true }),
      ['AUTHOR', 'EDITOR', 'ADMIN'],
    ],
    [
      'media.edit of the own that stands in somebody else’s story',
      (v) => can(v, 'media.edit', { isOwn: true, standsBeyond: true, isUsed: true }),
      ['EDITOR', 'ADMIN'],
    ],
    [
      'media.edit of another’s',
      (v) => can(v, 'media.edit', { isOwn: false, standsBeyond: false, isUsed: false }),
      ['EDITOR', 'ADMIN'],
    ],
    [
      'media.delete of the own',
      (v) => can(v, 'media.delete', { isOwn: true, standsBeyond: false, isUsed: false }),
      ['AUTHOR', 'EDITOR', 'ADMIN'],
    ],
    [
      'media.delete of the own that is used',
      (v) => can(v, 'media.delete', { isOwn: true, standsBeyond: false, isUsed: true }),
      ['EDITOR', 'ADMIN'],
    ],
    ['webhook.manage', (v) => can(v, 'webhook.manage'), ['ADMIN']],
    ['webhook.watch', (v) => can(v, 'webhook.watch'), ['ADMIN']],
    ['token.manage', (v) => can(v, 'token.manage'), ['ADMIN']],
    ['token.create for oneself', (v) => can(v, 'token.create', { id: 1, role: v.role }), ['ADMIN']],
    [
      'token.create for an editor',
      (v) => can(v, 'token.create', { id: 2, role: 'EDITOR' }),
      ['ADMIN'],
    ],
    [
      'token.create for an author',
      (v) => can(v, 'token.create', { id: 2, role: 'AUTHOR' }),
      ['ADMIN'],
    ],
    ['token.create for another admin', (v) => can(v, 'token.create', { id: 2, role: 'ADMIN' }), []],
    ['token.create for a reader', (v) => can(v, 'token.create', { id: 2, role: 'READER' }), []],
    ['token.use', (v) => can(v, 'token.use'), roles],
    [
      'comment.post on an open story',
      (v) => can(v, 'comment.post', { commentMode: 'OPEN' }),
      roles,
    ],
    ['comment.post on a closed one', (v) => can(v, 'comment.post', { commentMode: 'CLOSED' }), []],
    [
      'comment.like of another',
      (v) => can(v, 'comment.like', { authorId: 2, status: 'APPROVED' }),
      roles,
    ],
    [
      'comment.like of the own',
      (v) => can(v, 'comment.like', { authorId: 1, status: 'APPROVED' }),
      [],
    ],
    [
      'comment.like of a held one',
      (v) => can(v, 'comment.like', { authorId: 2, status: 'PENDING' }),
      [],
    ],
    [
      'comment.report of another',
      (v) => can(v, 'comment.report', { authorId: 2, status: 'APPROVED' }),
      roles,
    ],
    ['appeal.send', (v) => can(v, 'appeal.send'), roles],
    [
      'comment.appeal of the own',
      (v) => can(v, 'comment.appeal', { authorId: 1, status: 'REJECTED' }),
      roles,
    ],
    [
      'comment.appeal of another',
      (v) => can(v, 'comment.appeal', { authorId: 2, status: 'REJECTED' }),
      [],
    ],
    [
      'comment.edit of the own',
      (v) => can(v, 'comment.edit', { authorId: 1, status: 'APPROVED' }),
      roles,
    ],
    [
      'comment.edit of another',
      (v) => can(v, 'comment.edit', { authorId: 2, status: 'APPROVED' }),
      [],
    ],
    [
      'comment.rewrite of a reader',
      (v) => can(v, 'comment.rewrite', { role: 'READER' }),
      ['MODERATOR', 'EDITOR', 'ADMIN'],
    ],
    [
      'comment.rewrite of a guest',
      (v) => can(v, 'comment.rewrite', { role: null }),
      ['MODERATOR', 'EDITOR', 'ADMIN'],
    ],
    [
      'comment.rewrite of a moderator',
      (v) => can(v, 'comment.rewrite', { role: 'MODERATOR' }),
      ['EDITOR', 'ADMIN'],
    ],
    ['comment.rewrite of an admin', (v) => can(v, 'comment.rewrite', { role: 'ADMIN' }), []],
    [
      'comment.delete of the own',
      (v) => can(v, 'comment.delete', { authorId: 1, status: 'APPROVED' }),
      roles,
    ],
    [
      'comment.delete of another',
      (v) => can(v, 'comment.delete', { authorId: 2, status: 'APPROVED' }),
      ['MODERATOR', 'EDITOR', 'ADMIN'],
    ],
    ['comment.moderate', (v) => can(v, 'comment.moderate'), ['MODERATOR', 'EDITOR', 'ADMIN']],
    [
      'member.sanction of a reader',
      (v) => can(v, 'member.sanction', { id: 2, role: 'READER' }),
      ['MODERATOR', 'EDITOR', 'ADMIN'],
    ],
    [
      'member.sanction of an author',
      (v) => can(v, 'member.sanction', { id: 2, role: 'AUTHOR' }),
      ['EDITOR', 'ADMIN'],
    ],
    [
      'member.sanction of a moderator',
      (v) => can(v, 'member.sanction', { id: 2, role: 'MODERATOR' }),
      ['EDITOR', 'ADMIN'],
    ],
    [
      'member.sanction of an editor',
      (v) => can(v, 'member.sanction', { id: 2, role: 'EDITOR' }),
      ['ADMIN'],
    ],
    ['member.sanction of an admin', (v) => can(v, 'member.sanction', { id: 2, role: 'ADMIN' }), []],
    ['member.sanction of oneself', (v) => can(v, 'member.sanction', { id: 1, role: 'READER' }), []],
    ['people.see', (v) => can(v, 'people.see'), ['ADMIN']],
    ['audit.see', (v) => can(v, 'audit.see'), ['ADMIN']],
    [
      'member.note on a colleague',
      (v) => can(v, 'member.note', { id: 2, role: 'ADMIN' }),
      ['ADMIN'],
    ],
    [
      'member.note on a reader',
      (v) => can(v, 'member.note', { id: 2, role: 'READER' }),
      ['MODERATOR', 'EDITOR', 'ADMIN'],
    ],
    ['member.note on oneself', (v) => can(v, 'member.note', { id: 1, role: 'ADMIN' }), []],
    [
      'member.sign-out of an editor',
      (v) => can(v, 'member.sign-out', { id: 2, role: 'EDITOR' }),
      ['ADMIN'],
    ],
    ['member.sign-out of an admin', (v) => can(v, 'member.sign-out', { id: 2, role: 'ADMIN' }), []],
    ['member.sign-out of oneself', (v) => can(v, 'member.sign-out', { id: 1, role: 'READER' }), []],
    [
      'role.change of a reader to admin',
      (v) => can(v, 'role.change', { id: 2, role: 'READER', newRole: 'ADMIN' }),
      ['ADMIN'],
    ],
    [
      'role.change of an editor to reader',
      (v) => can(v, 'role.change', { id: 2, role: 'EDITOR', newRole: 'READER' }),
      ['ADMIN'],
    ],
    [
      'role.change of another admin',
      (v) => can(v, 'role.change', { id: 2, role: 'ADMIN', newRole: 'READER' }),
      [],
    ],
    [
      'role.change of oneself, downwards',
      (v) => can(v, 'role.change', { id: 1, role: 'ADMIN', newRole: 'EDITOR' }),
      ['ADMIN'],
    ],
    [
      'role.change of oneself to what one is',
      (v) => can(v, 'role.change', { id: 1, role: 'ADMIN', newRole: 'ADMIN' }),
      [],
    ],
    ['people.invite as editor', (v) => can(v, 'people.invite', { role: 'EDITOR' }), ['ADMIN']],
    ['people.invite as admin', (v) => can(v, 'people.invite', { role: 'ADMIN' }), ['ADMIN']],
    ['people.invite as reader', (v) => can(v, 'people.invite', { role: 'READER' }), []],
    ['newsroom.enter', (v) => can(v, 'newsroom.enter'), ['AUTHOR', 'MODERATOR', 'EDITOR', 'ADMIN']],
    ['story.create', (v) => can(v, 'story.create'), ['AUTHOR', 'EDITOR', 'ADMIN']],
    ['story.browse', (v) => can(v, 'story.browse'), ['AUTHOR', 'EDITOR', 'ADMIN']],
    ['story.read of the own', (v) => can(v, 'story.read', own), ['AUTHOR', 'EDITOR', 'ADMIN']],
    [
      'story.read of another',
      (v) => can(v, 'story.read', { ...own, isOwn: false }),
      ['EDITOR', 'ADMIN'],
    ],
    [
      'story.edit of the own draft',
      (v) => can(v, 'story.edit', own),
      ['AUTHOR', 'EDITOR', 'ADMIN'],
    ],
    [
      'story.edit of the own in review',
      (v) => can(v, 'story.edit', { status: 'IN_REVIEW', isOwn: true }),
      ['AUTHOR', 'EDITOR', 'ADMIN'],
    ],
    [
      'story.edit of the own when published',
      (v) => can(v, 'story.edit', { status: 'PUBLISHED', isOwn: true }),
      ['EDITOR', 'ADMIN'],
    ],
    [
      'story.edit of the own when scheduled',
      (v) => can(v, 'story.edit', { status: 'SCHEDULED', isOwn: true }),
      ['EDITOR', 'ADMIN'],
    ],
    [
      'story.edit of another',
      (v) => can(v, 'story.edit', { ...own, isOwn: false }),
      ['EDITOR', 'ADMIN'],
    ],
    [
      'story.submit of the own draft',
      (v) => can(v, 'story.submit', own),
      ['AUTHOR', 'EDITOR', 'ADMIN'],
    ],
    ...revising.map(([name, facts, roles]): Row => [
      `story.revise ${name}`,
      (v) => can(v, 'story.revise', facts),
      roles,
    ]),
    [
      'story.trash of the own draft',
      (v) => can(v, 'story.trash', own),
      ['AUTHOR', 'EDITOR', 'ADMIN'],
    ],
    [
      'story.trash of the own when approved',
      (v) => can(v, 'story.trash', { ...own, status: 'APPROVED' }),
      ['EDITOR', 'ADMIN'],
    ],
    ['story.trash when live', (v) => can(v, 'story.trash', { ...own, status: 'PUBLISHED' }), []],
    ['story.trash when due', (v) => can(v, 'story.trash', { ...own, status: 'SCHEDULED' }), []],
    ['story.trash when gone', (v) => can(v, 'story.trash', { ...own, status: 'WITHDRAWN' }), []],
    ['story.assign', (v) => can(v, 'story.assign'), ['EDITOR', 'ADMIN']],
    [
      'story.flag-legal of the own draft',
      (v) => can(v, 'story.flag-legal', own),
      ['AUTHOR', 'EDITOR', 'ADMIN'],
    ],
    ['story.clear-legal', (v) => can(v, 'story.clear-legal'), ['EDITOR', 'ADMIN']],
    ['story.publish', (v) => can(v, 'story.publish'), ['EDITOR', 'ADMIN']],
    ['taxonomy.edit', (v) => can(v, 'taxonomy.edit'), ['EDITOR', 'ADMIN']],
    ['front.edit', (v) => can(v, 'front.edit'), ['EDITOR', 'ADMIN']],
    ['filter.share', (v) => can(v, 'filter.share'), ['EDITOR', 'ADMIN']],
    ['wire.use', (v) => can(v, 'wire.use'), ['AUTHOR', 'EDITOR', 'ADMIN']],
    ['issue.edit', (v) => can(v, 'issue.edit'), ['EDITOR', 'ADMIN']],
    ['newsletter.manage', (v) => can(v, 'newsletter.manage'), ['ADMIN']],
    ['newsletter.bounce', (v) => can(v, 'newsletter.bounce'), ['ADMIN']],
    ['wire.send', (v) => can(v, 'wire.send'), ['EDITOR', 'ADMIN']],
    ['wire.part', (v) => can(v, 'wire.part'), ['EDITOR', 'ADMIN']],
    ['redirect.manage', (v) => can(v, 'redirect.manage'), ['EDITOR', 'ADMIN']],
    ['correction.write', (v) => can(v, 'correction.write'), ['EDITOR', 'ADMIN']],
    ['live.switch', (v) => can(v, 'live.switch'), ['EDITOR', 'ADMIN']],
    [
      'live.post of an own story that is told live',
      (v) => can(v, 'live.post', { isOwn: true, isLive: true }),
      ['AUTHOR', 'EDITOR', 'ADMIN'],
    ],
    [
      'live.post of an own story that is not',
      (v) => can(v, 'live.post', { isOwn: true, isLive: false }),
      ['EDITOR', 'ADMIN'],
    ],
    [
      'live.post of another’s story',
      (v) => can(v, 'live.post', { isOwn: false, isLive: true }),
      ['EDITOR', 'ADMIN'],
    ],
    ['related.edit', (v) => can(v, 'related.edit'), ['EDITOR', 'ADMIN']],
    [
      'preview.share of the own',
      (v) => can(v, 'preview.share', own),
      ['AUTHOR', 'EDITOR', 'ADMIN'],
    ],
    [
      'preview.share of another',
      (v) => can(v, 'preview.share', { ...own, isOwn: false }),
      ['EDITOR', 'ADMIN'],
    ],
  ];

  it.each(rows)('%s', (...row) => {
    const [, ask, expected] = row;
    const whoWith = (more: Partial<Viewer>) => roles.filter((role) => ask(testViewer(role, more)));
    const even = inAnyCase.includes(permissionOf(row)) ? expected : [];
    const sanctioned = evenSanctioned.includes(permissionOf(row)) ? expected : even;
    expect(allowed(ask)).toEqual(expected);
    expect(whoWith({ status: 'BANNED' })).toEqual(sanctioned);
    expect(whoWith({ status: 'SUSPENDED' })).toEqual(sanctioned);
    expect(whoWith({ eraseAt: new Date() })).toEqual(even);
  });

  it('has a row here for every permission', () => {
    expect(permissions.filter((one) => !rows.some((row) => permissionOf(row) === one))).toEqual([]);
    expect(rows.map(permissionOf).filter((one) => !permissions.includes(one))).toEqual([]);
  });

  it('lets those without the second factor that their role needs do what readers do', () => {
    const lacking = rows.map((row): [string, Role[]] => [
      row[0],
      roles.filter((role) => row[1](testViewer(role, { lacksSecondFactor: true }))),
    ]);
    const forReaders = rows.map((row): [string, Role[]] => [
      row[0],
      row[2].includes('READER') ? row[2] : [],
    ]);
    expect(lacking).toEqual(forReaders);
  });

  it.each<[Scope, string[]]>([
    ['account:read', ['account.read']],
    ['wire:write', ['wire.send']],
    ['newsletters:bounces', ['newsletter.bounce']],
    [
      'stories:read',
      ['newsroom.enter', 'story.browse', 'story.read of the own', 'story.read of another'],
    ],
    [
      'stories:write',
      [
        'newsroom.enter',
        'story.create',
        'story.browse',
        'story.read of the own',
        'story.read of another',
        'story.edit of the own draft',
        'story.edit of the own in review',
        'story.edit of another',
        'story.submit of the own draft',
        'story.revise of the own, live',
        'story.revise of the own, in review',
        'story.revise of the own, with a moment',
        'story.revise of another',
        'story.trash of the own draft',
        'story.trash of the own when approved',
        'story.assign',
        'story.flag-legal of the own draft',
        'preview.share of the own',
        'preview.share of another',
        'media.see',
        'media.see-all',
      ],
    ],
    [
      'stories:publish',
      [
        'newsroom.enter',
        'story.create',
        'story.browse',
        'story.read of the own',
        'story.read of another',
        'story.edit of the own draft',
        'story.edit of the own in review',
        'story.edit of the own when published',
        'story.edit of the own when scheduled',
        'story.edit of another',
        'story.submit of the own draft',
        'story.revise of the own, live',
        'story.revise of the own, in review',
        'story.revise of the own, with a moment',
        'story.revise of another',
        'story.trash of the own draft',
        'story.trash of the own when approved',
        'story.assign',
        'story.flag-legal of the own draft',
        'story.clear-legal',
        'story.publish',
        'taxonomy.edit',
        'front.edit',
        'filter.share',
        'redirect.manage',
        'correction.write',
        'live.switch',
        'live.post of an own story that is told live',
        'live.post of an own story that is not',
        'live.post of another’s story',
        'related.edit',
        'preview.share of the own',
        'preview.share of another',
        'media.see',
        'media.see-all',
      ],
    ],
    [
      'analytics',
      [
        'analytics.see',
        'analytics.see-all',
        'analytics.story of the own',
        'analytics.story of another',
      ],
    ],
    [
      'media',
      [
        'media.see',
        'media.see-all',
        'media.add',
        'media.edit of the own',
        'media.edit of the own that stands in somebody else’s story',
        'media.edit of another’s',
        'media.delete of the own',
        'media.delete of the own that is used',
      ],
    ],
    [
      'comments:write',
      [
        'comment.join',
        'comment.post on an open story',
        'comment.like of another',
        'comment.report of another',
        'appeal.send',
        'comment.appeal of the own',
        'comment.edit of the own',
        'comment.delete of the own',
      ],
    ],
    [
      'moderation',
      [
        'comment.join',
        'comment.rewrite of a reader',
        'comment.rewrite of a guest',
        'comment.rewrite of a moderator',
        'comment.delete of another',
        'comment.moderate',
        'member.sanction of a reader',
        'member.sanction of an author',
        'member.sanction of a moderator',
        'member.sanction of an editor',
        'member.note on a colleague',
        'member.note on a reader',
      ],
    ],
    ['words', ['words.edit']],
    ['webhooks', ['webhook.watch']],
  ])('a token of an admin with the scope %s may', (scope, expected) => {
    const token = testViewer('ADMIN', { scopes: [scope] });
    const opened = rows.filter(([, ask]) => ask(token)).map(([name]) => name);
    expect(opened.sort()).toEqual([...expected, 'token.use'].sort());
    const all = testViewer('ADMIN', { scopes });
    expect(expected.filter((name) => !rows.find((row) => row[0] === name)![1](all))).toEqual([]);
  });

  it('a token never gives more than the role of its owner', () => {
    for (const [name, ask, expected] of rows) {
      const given = roles.filter((role) => ask(testViewer(role, { scopes })));
      expect(
        given.filter((role) => !expected.includes(role)),
        name,
      ).toEqual([]);
    }
  });

  it('tells a token what it lacks', () => {
    const token = testViewer('EDITOR', { scopes: ['stories:read'] });
    expect(() => demand(token, 'story.publish')).toThrowError(
      expect.objectContaining({
        code: 'forbidden',
        message: 'This token lacks the scope stories:publish.',
        details: { missingScopes: ['stories:publish'] },
      }),
    );
    expect(() => demand(token, 'account.use')).toThrowError(
      expect.objectContaining({
        message: 'This is never open to a token. Please sign in.',
        details: { missingScopes: [] },
      }),
    );
    // More scopes would not help: the role is what says no.
    expect(() => demand(testViewer('READER', { scopes: [] }), 'story.publish')).toThrowError(
      expect.objectContaining({ message: 'Your role does not allow this.' }),
    );
  });

  it('lets nobody comment before the address is confirmed; they may like and report', () => {
    const fresh = testViewer('READER', { isVerified: false });
    expect(can(fresh, 'comment.post', { commentMode: 'OPEN' })).toBe(false);
    const another = { authorId: 2, status: 'APPROVED' } as const;
    expect(can(fresh, 'comment.like', another)).toBe(true);
    expect(can(fresh, 'comment.report', another)).toBe(true);
  });

  it('allows nothing to somebody who is not signed in', () => {
    expect(can(null, 'account.use')).toBe(false);
    expect(() => demand(null, 'account.use')).toThrowError(
      expect.objectContaining({ code: 'unauthenticated' }),
    );
  });

  it.each([
    [testViewer('READER', { status: 'BANNED' }), 'This account is banned.'],
    [
      testViewer('READER', {
        status: 'SUSPENDED',
        suspendedUntil: new Date('2026-12-01T00:00:00Z'),
      }),
      'This account is suspended until 2026-12-01T00:00:00.000Z.',
    ],
    [testViewer('READER', { isVerified: false }), 'Please confirm your e-mail address first.'],
  ])('says why it refuses', (viewer, message) => {
    expect(() => demand(viewer, 'comment.post', { commentMode: 'OPEN' })).toThrowError(
      expect.objectContaining({ code: 'forbidden', message }),
    );
  });

  it('says that a story is closed, in its own words if it has any', () => {
    const closed = { commentMode: 'CLOSED' } as const;
    expect(() => demand(testViewer('READER'), 'comment.post', closed)).toThrowError(
      'Comments on this story are closed.',
    );
    const closedWords = 'The inquest is on.';
    expect(() =>
      demand(testViewer('READER'), 'comment.post', { ...closed, closedWords }),
    ).toThrowError('The inquest is on.');
  });
});
