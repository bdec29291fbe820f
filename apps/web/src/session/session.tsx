import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, type ReactElement, type ReactNode } from 'react';
import { Problem, ask, whenSignedOut } from '../api/http.js';
import type { Me } from '../api/shapes.js';
import { Trouble, Waiting } from '../parts/states.js';
import { SignIn } from './sign-in.js';

const Session = createContext<Me | undefined>(undefined);

/** Who is signed in. Only below SessionGate. */
export function useMe(): Me {
  const me = useContext(Session);
  if (!me) throw new Error('useMe outside SessionGate');
  return me;
}

/** Shows the pages to those who are signed in, and the way in to all others. */
export function SessionGate({ children }: { children: ReactNode }): ReactElement {
  const client = useQueryClient();
  const me = useQuery({ queryKey: ['me'], queryFn: whoAmI, staleTime: Infinity, retry: 1 });

  useEffect(() => {
    whenSignedOut(() => client.setQueryData(['me'], null));
  }, [client]);

  if (me.isPending) return <Waiting rows={4} />;
  if (me.isError) return <Trouble error={me.error} retry={() => void me.refetch()} />;
  if (me.data === null) return <SignIn />;
  return <Session.Provider value={me.data}>{children}</Session.Provider>;
}

async function whoAmI(): Promise<Me | null> {
  try {
    return await ask<Me>('/auth/me');
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export async function signOut(): Promise<void> {
  const answer = await ask<{ location?: string } | undefined>('/auth/logout', { method: 'POST' });
  location.assign(answer?.location ?? '/');
}
