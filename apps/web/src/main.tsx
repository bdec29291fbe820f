import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import './styles.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode, Suspense, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { Problem } from './api/http.js';
import { router, styled } from './routes.js';
import { SessionGate } from './session/session.js';
import { startTexts } from './texts/index.js';

/** Whoever is shown a certificate has no account here. */
const VerifyPage = lazy(async () => ({
  default: await styled(() => import('./training/verify-page.js'), 'VerifyPage'),
}));

const MAX_RETRIES = 2;

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // an answer that refuses will refuse again; only silence and overload are asked once more
      retry: (failures, error) =>
        failures < MAX_RETRIES && (!(error instanceof Problem) || error.status === 0 || error.status >= 500),
    },
  },
});

function App(): ReactElement {
  return (
    <QueryClientProvider client={client}>
      {location.pathname === '/certificate' ? (
        <Suspense fallback={null}>
          <VerifyPage />
        </Suspense>
      ) : (
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
      )}
    </QueryClientProvider>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
await startTexts();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
