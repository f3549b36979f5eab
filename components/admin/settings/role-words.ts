import type { Role } from '@/prisma/generated/enums';

export const roleWords: Record<Role, string> = {
  READER: 'reader',
  AUTHOR: 'author',
  MODERATOR: 'moderator',
  EDITOR: 'editor',
  ADMIN: 'administrator',
};
