import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { ForgotForm } from '@/components/account/forms';

export const metadata: Metadata = { title: 'Set a new password' };

export default function ForgotPage() {
  return (
    <AccountPage
      title="Set a new password"
      lede="We send a link to the address of your account. It works once, for one hour."
    >
      <ForgotForm />
    </AccountPage>
  );
}
