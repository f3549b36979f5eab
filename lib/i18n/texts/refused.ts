import type { Language } from '@/lib/i18n/languages';
import { ar } from '@/lib/i18n/texts/refused/ar';
import { de } from '@/lib/i18n/texts/refused/de';
import { en } from '@/lib/i18n/texts/refused/en';
import { es } from '@/lib/i18n/texts/refused/es';
import { fr } from '@/lib/i18n/texts/refused/fr';
import { ko } from '@/lib/i18n/texts/refused/ko';

export const refused = { en, de, fr, es, ar, ko } satisfies Record<Language, object>;
