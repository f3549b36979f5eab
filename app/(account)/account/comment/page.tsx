import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { AccountPage } from '@/components/account/account-page';
import { ArrivalNote } from '@/components/account/arrival-note';
import { CommentDraft } from '@/components/account/comment-draft';
import { IgnoreForm } from '@/components/account/ignores/ignore-form';
import { CommentReport } from '@/components/account/comment-report';
import { CommentStanding } from '@/components/account/comment-standing';
import { CommentBody } from '@/components/site/comments/comment-body';
import { requireOwner } from '@/lib/auth/owner';
import { loadCommentDraft, loadDeletedComment, loadOwnComment } from '@/lib/comments/loaders';
import { problemWords } from '@/lib/comments/problem-words';
import { commentParams } from '@/lib/comments/schema';
import { faultIn } from '@/lib/i18n/faults';
import { wordsIn } from '@/lib/i18n/words';
import { loadIgnorable } from '@/lib/ignores/loaders';
import { loadReportable } from '@/lib/moderation/loaders';
import { accountPath, accountCommentPath, articlePath, conversationPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).account.comment.title, robots: { index: false } };
}

type Query = Partial<
  Record<'draft' | 'problem' | 'posted' | 'deleted' | 'report', string | string[]>
>;

const text = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value : undefined;
const number = (value: string | string[] | undefined) =>
  commentParams.safeParse({ id: value }).data?.id;

export default async function CommentPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const asked = {
    draft: text(query.draft),
    problem: text(query.problem),
    posted: number(query.posted),
    deleted: number(query.deleted),
    report: number(query.report),
  };
  await requireOwner(accountCommentPath(asked));
  if (asked.draft) return <Draft token={asked.draft} problem={asked.problem} />;
  if (asked.posted) return <Posted id={asked.posted} />;
  if (asked.deleted) return <Deleted id={asked.deleted} />;
  if (asked.report) return <Report id={asked.report} />;
  return <Gone />;
}

async function Draft({ token, problem }: { token: string; problem?: string }) {
  const draft = await loadCommentDraft(token);
  if (!draft) return <Gone />;
  const { story, body, parentId, refusal } = draft;
  const words = refusal ?? problemWords(problem);
  return (
    <Page of="comment" story={story}>
      <CommentDraft
        draft={token}
        body={body}
        problem={words && faultIn(words, await loadPlace())}
        isReply={parentId !== null}
        isOrphan={problem === 'parent'}
      />
    </Page>
  );
}

async function Posted({ id }: { id: number }) {
  const comment = await loadOwnComment(id);
  if (!comment) return <Gone />;
  return (
    <Page of="comment" story={comment.story}>
      <CommentStanding comment={comment} place={await loadPlace()} />
    </Page>
  );
}

async function Deleted({ id }: { id: number }) {
  const deleted = await loadDeletedComment(id);
  if (!deleted) return <Gone />;
  const { story, isLeft } = deleted;
  const { comment: words } = wordsIn(await loadPlace()).account;
  return (
    <Page of="comment" story={story}>
      <ArrivalNote>
        {words.deleted} {isLeft && words.repliesKept}
      </ArrivalNote>
      <p>
        <a href={conversationPath(story.slug, {})}>{words.back}</a>
      </p>
    </Page>
  );
}

async function Report({ id }: { id: number }) {
  const [comment, member] = await Promise.all([loadReportable(id), loadIgnorable(id)]);
  if (!comment) return <Gone />;
  const { account } = wordsIn(await loadPlace());
  return (
    <Page of="report" story={comment.story}>
      <blockquote className="reported">
        <p className="hint">{account.comment.wrote({ name: <bdi>{comment.author}</bdi> })}</p>
        <CommentBody body={comment.body} />
      </blockquote>
      <CommentReport id={comment.id} />
      {member && (
        <section aria-labelledby="ignore">
          <h2 id="ignore">{account.ignore.rather}</h2>
          <IgnoreForm member={member} />
        </section>
      )}
    </Page>
  );
}

type PageProps = {
  of: 'comment' | 'report';
  story: { slug: string; headline: string };
  children: ReactNode;
};

async function Page({ of, story, children }: PageProps) {
  const { account } = wordsIn(await loadPlace());
  const lede = account.on({
    story: <a href={`${articlePath(story.slug)}#comments`}>{story.headline}</a>,
  });
  return (
    <AccountPage title={account[of].title} lede={lede}>
      {children}
    </AccountPage>
  );
}

async function Gone() {
  const { account } = wordsIn(await loadPlace());
  return (
    <AccountPage title={account.comment.nothing} lede={account.comment.nothingWhy}>
      <p>
        <a href={accountPath()}>{account.account}</a>
      </p>
    </AccountPage>
  );
}
