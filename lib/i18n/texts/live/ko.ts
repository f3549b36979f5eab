import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/live/en';

export const ko = translation<typeof en, 'ko'>()({
  live: '실시간',
  ended: '시간순 기록',
  endedOn: '실시간 보도는 {date}에 끝났습니다.',
  newest: '최신 글로',
  none: '첫 글이 곧 올라옵니다.',
  pinned: '고정된 글',
  earlier: '이전 글',
  link: '{time} 글의 링크',
  changed: '수정 {time}',
  fresh: {
    other: '새 글 {count}개',
  },
  changes: '수정된 글이 있습니다',
});
