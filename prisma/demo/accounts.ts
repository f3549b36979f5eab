import type { Role } from '@/prisma/generated/enums';
import { demoAuthors } from './people';

/** A person who works at the Tidings, or the reader of the demonstration. */
export type DemoAccount = {
  name: string;
  email: string;
  role: Role;
  /** Slug of their author profile. */ profile?: string;
};

/** One account for each role, to sign in with. */
export const demoSignIns: DemoAccount[] = [
  { name: 'Alma Prowse', email: 'reader@tidings.example', role: 'READER' },
  { name: 'Maren Holt', email: 'author@tidings.example', role: 'AUTHOR', profile: 'maren-holt' },
  { name: 'Kit Lanyon', email: 'moderator@tidings.example', role: 'MODERATOR' },
  { name: 'Nora Abell', email: 'editor@tidings.example', role: 'EDITOR', profile: 'nora-abell' },
  { name: 'Greta Varley', email: 'admin@tidings.example', role: 'ADMIN' },
];

/** The rest of the newsroom, who write and answer under their stories; they have no password. */
export const demoReporters: DemoAccount[] = demoAuthors
  .filter(
    ({ kind, slug }) => kind === 'person' && !demoSignIns.some(({ profile }) => profile === slug),
  )
  .map(({ name, slug }) => ({
    name,
    email: `${slug.replace('-', '.')}@tidings.example`,
    role: 'AUTHOR',
    profile: slug,
  }));
