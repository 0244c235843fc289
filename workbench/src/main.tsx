// Where the workbench starts: theme and words first, then the page.
import './look/tokens.css';
import './look/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RenewedNotice } from './frame/RenewedNotice.tsx';
import { queryClient } from './queries.ts';
import { watchRenewal } from './renewed.ts';
import { router } from './router.ts';
import { startTheme } from './theme.ts';
import { startWords } from './words.ts';

const place = document.getElementById('workbench');
if (place === null) throw new Error('the page has no place for the workbench');

startTheme();
watchRenewal();
await startWords();
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
      <RenewedNotice />
    </QueryClientProvider>
  </StrictMode>,
);
