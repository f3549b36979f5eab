import type { Metadata } from 'next';
import '@/app/styles/second-factor.css';
import { AccountPage } from '@/components/account/account-page';
import { SecondStep } from '@/components/account/second-factor/second-step';
import { loadSecondStep } from '@/lib/auth/second-factor/loaders';
import { safeReturnPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Your second factor' };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SecondStepPage({ searchParams }: Props) {
  const next = safeReturnPath((await searchParams).next);
  const { name, hasPasskey } = await loadSecondStep(next);
  return (
    <AccountPage
      title="One more step"
      lede={
        <>
          Hello <bdi>{name}</bdi>. Your account asks for a second factor, so that a stolen password
          alone opens nothing.
        </>
      }
    >
      <SecondStep next={next} hasPasskey={hasPasskey} />
    </AccountPage>
  );
}
