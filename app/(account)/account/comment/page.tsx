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
import { loadIgnorable } from '@/lib/ignores/loaders';
import { loadReportable } from '@/lib/moderation/loaders';
import { accountPath, accountCommentPath, articlePath, conversationPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Your comment', robots: { index: false } };

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
  return (
    <Page title="Your comment" story={story}>
      <CommentDraft
        draft={token}
        body={body}
        problem={refusal ?? problemWords(problem)}
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
    <Page title="Your comment" story={comment.story}>
      <CommentStanding comment={comment} />
    </Page>
  );
}

async function Deleted({ id }: { id: number }) {
  const deleted = await loadDeletedComment(id);
  if (!deleted) return <Gone />;
  const { story, isLeft } = deleted;
  return (
    <Page title="Your comment" story={story}>
      <ArrivalNote>
        Your comment is deleted.
        {isLeft && ' Its replies are kept, below a line that says so.'}
      </ArrivalNote>
      <p>
        <a href={conversationPath(story.slug, {})}>Back to the discussion</a>
      </p>
    </Page>
  );
}

async function Report({ id }: { id: number }) {
  const [comment, member] = await Promise.all([loadReportable(id), loadIgnorable(id)]);
  if (!comment) return <Gone />;
  return (
    <Page title="Report a comment" story={comment.story}>
      <blockquote className="reported">
        <p className="hint">
          <bdi>{comment.author}</bdi> wrote:
        </p>
        <CommentBody body={comment.body} />
      </blockquote>
      <CommentReport id={comment.id} />
      {member && (
        <section aria-labelledby="ignore">
          <h2 id="ignore">Rather not see it?</h2>
          <IgnoreForm member={member} />
        </section>
      )}
    </Page>
  );
}

type PageProps = { title: string; story: { slug: string; headline: string }; children: ReactNode };

function Page({ title, story, children }: PageProps) {
  const lede = (
    <>
      On <a href={`${articlePath(story.slug)}#comments`}>{story.headline}</a>
    </>
  );
  return (
    <AccountPage title={title} lede={lede}>
      {children}
    </AccountPage>
  );
}

function Gone() {
  return (
    <AccountPage
      title="Nothing here"
      lede="This comment is not here, or not yours. A draft is kept for a day and goes once it is posted."
    >
      <p>
        <a href={accountPath()}>Your account</a>
      </p>
    </AccountPage>
  );
}
