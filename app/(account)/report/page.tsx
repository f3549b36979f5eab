import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { GuestReportForm } from '@/components/account/reports/guest-report-form';
import { CommentBody } from '@/components/site/comments/comment-body';
import { loadGuestReport } from '@/lib/moderation/guest-reports/loaders';
import { accountCommentPath, articlePath, frontPath, signInPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Report a comment', robots: { index: false } };

type Props = { searchParams: Promise<{ comment?: string | string[] }> };

export default async function ReportPage({ searchParams }: Props) {
  const comment = await loadGuestReport((await searchParams).comment);
  if (!comment) {
    return (
      <AccountPage title="Nothing here" lede="This comment is not here any more.">
        <p>
          <a href={frontPath()}>To the front page</a>
        </p>
      </AccountPage>
    );
  }
  const { id, author, body, story } = comment;
  const lede = (
    <>
      On <a href={`${articlePath(story.slug)}#comments`}>{story.headline}</a>
    </>
  );
  return (
    <AccountPage title="Report a comment" lede={lede}>
      <blockquote className="reported">
        <p className="hint">
          <bdi>{author}</bdi> wrote:
        </p>
        <CommentBody body={body} />
      </blockquote>
      <p>
        <a className="btn" href={signInPath(accountCommentPath({ report: id }))}>
          Sign in to report it
        </a>
      </p>
      <section aria-labelledby="illegal">
        <h2 id="illegal">Does it break the law?</h2>
        <p>Then you need no account. We must know who says so; nobody else will.</p>
        <GuestReportForm id={id} />
      </section>
    </AccountPage>
  );
}
