import type { Language } from '@/lib/i18n/languages';
import { ar } from '@/lib/i18n/texts/own/ar';
import { de } from '@/lib/i18n/texts/own/de';
import { en } from '@/lib/i18n/texts/own/en';
import { es } from '@/lib/i18n/texts/own/es';
import { fr } from '@/lib/i18n/texts/own/fr';
import { ko } from '@/lib/i18n/texts/own/ko';

export const own = { en, de, fr, es, ar, ko } satisfies Record<Language, object>;
