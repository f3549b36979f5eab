import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/feeds/en';

export const ko = translation<typeof en, 'ko'>()({
  comments: '‘{headline}’ 댓글',
  commentsAbout: '‘{headline}’에 대한 독자의 말.',
  comment: '{name}, ‘{headline}’',
  within: '{siteName} {name}',
  copyOf: '{date}의 읽기용 사본입니다. 검색, 계정, 뉴스레터, 새 댓글은 들어 있지 않습니다.',
  copyClosed: '읽기용 사본이라 댓글을 쓸 수 없습니다.',
  moved: '옮겨졌습니다',
  movedHere: '이 페이지는 이제 여기에 있습니다.',
});
