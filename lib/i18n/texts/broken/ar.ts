import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/broken/en';

export const ar = translation<typeof en, 'ar'>()({
  slug: '500، خطأ منا',
  title: 'حدث خطأ من جانبنا',
  lede: 'تعذّر إعداد الصفحة. لم يتغير بذلك شيء مما كتبته.',
  again: 'حاول مرة أخرى',
  toFront: 'إلى الصفحة الأولى',
  lookFor: 'ابحث عن مقال',
  search: 'بحث',
  recent: 'أحدث المقالات',
  reference: 'المرجع: {id}',
});
