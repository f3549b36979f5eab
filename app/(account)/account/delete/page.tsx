import type { Metadata } from 'next';
import { LeaveForm } from '@/components/account/erase-forms';
import { OwnPage } from '@/components/account/own-page';
import { loadLeave } from '@/lib/account/loaders';
import { wordsIn } from '@/lib/i18n/words';
import { exportPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).own.leave.title };
}

export default async function LeavePage() {
  const { hasPassword, graceHours, freshMinutes } = await loadLeave();
  const place = await loadPlace();
  const { leave } = wordsIn(place).own;
  return (
    <OwnPage place={place} title={leave.title} lede={leave.lede(graceHours)}>
      <section aria-labelledby="what">
        <h2 id="what">{leave.what}</h2>
        <ul className="plain-list">
          <li>{leave.goes}</li>
          <li>{leave.comments}</li>
          <li>{leave.rest}</li>
          <li>{leave.final}</li>
        </ul>
        <p>
          {leave.first({
            download: (
              <a href={exportPath()} download>
                {leave.download}
              </a>
            ),
          })}
        </p>
      </section>
      <section aria-labelledby="sure">
        <h2 id="sure">{leave.sure}</h2>
        {!hasPassword && <p className="hint">{leave.fresh(freshMinutes)}</p>}
        <LeaveForm hasPassword={hasPassword} />
      </section>
    </OwnPage>
  );
}
