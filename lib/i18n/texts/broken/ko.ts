import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/broken/en';

export const ko = translation<typeof en, 'ko'>()({
  slug: '500, 저희 잘못입니다',
  title: '저희 쪽에서 문제가 생겼습니다',
  lede: '페이지를 만들 수 없었습니다. 쓰신 내용은 바뀌지 않았습니다.',
  again: '다시 시도',
  toFront: '첫 화면으로',
  lookFor: '기사 찾기',
  search: '검색',
  recent: '최근 기사',
  reference: '참조: {id}',
});
