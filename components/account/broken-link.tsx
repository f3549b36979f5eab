import { AccountPage } from '@/components/account/account-page';

/** A link of a mail without its secret. */
export function BrokenLink({ again }: { again: string }) {
  return (
    <AccountPage title="This link is not complete" lede="Some mail programs break long links.">
      <p>
        Copy the whole address from the mail, or <a href={again}>ask for a new one</a>.
      </p>
    </AccountPage>
  );
}
