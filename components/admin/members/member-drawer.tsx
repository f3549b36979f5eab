import { MemberComments } from '@/components/admin/members/member-comments';
import { MemberDecisions } from '@/components/admin/members/member-decisions';
import { MemberFacts } from '@/components/admin/members/member-facts';
import { MemberHistory } from '@/components/admin/members/member-history';
import { RejectingList } from '@/components/admin/members/rejecting-list';
import { Drawer } from '@/components/admin/moderation/drawer';
import { StandingBadge } from '@/components/admin/people/standing-badge';
import type { MemberView } from '@/lib/moderation/members/loaders';
import type { MemberQuery } from '@/lib/moderation/members/schema';
import { adminMemberPath, adminPersonPath, moderationPath } from '@/lib/paths';

type Props = {
  view: MemberView;
  query: Pick<MemberQuery, 'status' | 'cursor'>;
  /** The queue that it lies beside. */
  queue: Parameters<typeof moderationPath>[0];
};

/** What the member's page has, beside the queue: nobody loses their place for a look at who wrote a comment. */
export function MemberDrawer({ view, query, queue }: Props) {
  const { member, may, rejecting } = view;
  const head = (
    <>
      <bdi>{member.name}</bdi> <StandingBadge standing={member.standing} />
    </>
  );
  return (
    <Drawer key={member.id} head={head} closedAt={moderationPath(queue)}>
      <RejectingList rejecting={rejecting} />
      <div className="boards person member">
        <MemberFacts view={view} />
        <MemberDecisions view={view} />
        <MemberComments
          view={view}
          query={query}
          address={({ status, cursor }) =>
            moderationPath({ ...queue, drawer: member.id, wrote: status, older: cursor })
          }
        />
        <MemberHistory view={view} />
      </div>
      <p className="lead-on">
        <a href={adminMemberPath(member.id)}>As a page of its own</a>
        {may.seePerson && <a href={adminPersonPath(member.id)}>Their account</a>}
      </p>
    </Drawer>
  );
}
