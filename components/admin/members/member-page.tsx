import { MemberComments } from '@/components/admin/members/member-comments';
import { MemberDecisions } from '@/components/admin/members/member-decisions';
import { MemberFacts } from '@/components/admin/members/member-facts';
import { MemberHistory } from '@/components/admin/members/member-history';
import { RejectingList } from '@/components/admin/members/rejecting-list';
import { doneWords } from '@/components/admin/members/words';
import { StandingBadge } from '@/components/admin/people/standing-badge';
import type { MemberView } from '@/lib/moderation/members/loaders';
import type { MemberQuery } from '@/lib/moderation/members/schema';
import { adminMemberPath, adminPersonPath, moderationPath } from '@/lib/paths';

type Props = { view: MemberView; query: MemberQuery };

/** A member: what they wrote and what became of it, what was decided and noted, and what can be. */
export function MemberPage({ view, query }: Props) {
  const { member, may, rejecting } = view;
  return (
    <>
      <div className="dk-head">
        <h1>
          <bdi>{member.name}</bdi>
        </h1>
        <StandingBadge standing={member.standing} />
        <div className="end">
          {may.seePerson && <a href={adminPersonPath(member.id)}>Their account</a>}
          <a href={moderationPath()}>All comments</a>
        </div>
      </div>
      {query.done && (
        <p className="done" role="status">
          {doneWords[query.done]}
        </p>
      )}
      <RejectingList rejecting={rejecting} />
      <div className="boards person member">
        <MemberFacts view={view} />
        <MemberDecisions view={view} />
        <MemberComments
          view={view}
          query={query}
          address={(change) => adminMemberPath(member.id, change)}
        />
        <MemberHistory view={view} />
      </div>
    </>
  );
}
