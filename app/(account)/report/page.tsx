import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { GuestReportForm } from '@/components/account/reports/guest-report-form';
import { CommentBody } from '@/components/site/comments/comment-body';
import { wordsIn } from '@/lib/i18n/words';
import { loadGuestReport } from '@/lib/moderation/guest-reports/loaders';
import { accountCommentPath, articlePath, frontPath, signInPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).account.report.title, robots: { index: false } };
}

type Props = { searchParams: Promise<{ comment?: string | string[] }> };

export default async function ReportPage({ searchParams }: Props) {
  const comment = await loadGuestReport((await searchParams).comment);
  const { account, site } = wordsIn(await loadPlace());
  const { report } = account;
  if (!comment) {
    return (
      <AccountPage title={account.comment.nothing} lede={account.comment.goneHere}>
        <p>
          <a href={frontPath()}>{site.lost.toFront}</a>
        </p>
      </AccountPage>
    );
  }
  const { id, author, body, story } = comment;
  const lede = account.on({
    story: <a href={`${articlePath(story.slug)}#comments`}>{story.headline}</a>,
  });
  return (
    <AccountPage title={report.title} lede={lede}>
      <blockquote className="reported">
        <p className="hint">{account.comment.wrote({ name: <bdi>{author}</bdi> })}</p>
        <CommentBody body={body} />
      </blockquote>
      <p>
        <a className="btn" href={signInPath(accountCommentPath({ report: id }))}>
          {report.signIn}
        </a>
      </p>
      <section aria-labelledby="illegal">
        <h2 id="illegal">{report.illegal}</h2>
        <p>{report.noAccount}</p>
        <GuestReportForm id={id} />
      </section>
    </AccountPage>
  );
}
