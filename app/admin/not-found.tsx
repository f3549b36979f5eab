import { adminStoriesPath } from '@/lib/paths';

export default function AdminNotFound() {
  return (
    <section className="refused">
      <h1>There is nothing at this address</h1>
      <p>
        It may have been mistyped. <a href={adminStoriesPath()}>All stories</a>
      </p>
    </section>
  );
}
