import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speak } from '../api/http.js';
import { vi } from './vi/index.js';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
const REMEMBERED = 'chung-tay.language';

function remembered(): Language {
  try {
    return localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi'; // storage switched off in the browser
  }
}

/** Vietnamese comes with the page; English is fetched when somebody asks for it. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  await show(remembered());
}

/** Shown now, and the next time in this browser. */
export async function chooseLanguage(language: Language): Promise<void> {
  await show(language);
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // the choice lasts as long as the page
  }
}

async function show(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en/index.js');
    i18next.addResourceBundle('en', 'translation', en);
  }
  speak(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
