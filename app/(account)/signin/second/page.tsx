import type { Metadata } from 'next';
import '@/app/styles/second-factor.css';
import { AccountPage } from '@/components/account/account-page';
import { SecondStep } from '@/components/account/second-factor/second-step';
import { loadSecondStep } from '@/lib/auth/second-factor/loaders';
import { wordsIn } from '@/lib/i18n/words';
import { safeReturnPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).own.step.title };
}

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SecondStepPage({ searchParams }: Props) {
  const next = safeReturnPath((await searchParams).next);
  const { name, hasPasskey } = await loadSecondStep(next);
  const { step } = wordsIn(await loadPlace()).own;
  return (
    <AccountPage title={step.head} lede={step.lede({ name: <bdi>{name}</bdi> })}>
      <SecondStep next={next} hasPasskey={hasPasskey} />
    </AccountPage>
  );
}
