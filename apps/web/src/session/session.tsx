import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { Problem, ask, send, whenSignedOut } from '../api/http.js';
import { to } from '../api/operations.js';
import type { Me } from '../api/shapes.js';
import { Trouble, Waiting } from '../parts/states.js';
import { SessionEnded } from './session-ended.js';
import { SignIn } from './sign-in.js';

const Session = createContext<Me | undefined>(undefined);

/** Who is signed in. Only below SessionGate. */
export function useMe(): Me {
  const me = useContext(Session);
  if (!me) throw new Error('useMe outside SessionGate');
  return me;
}

/**
 * Shows the pages to those who are signed in, and the way in to all others. A session that ends in the middle of work hides
 * the page but keeps it, so that what was typed is still there after signing in again.
 */
export function SessionGate({ children }: { children: ReactNode }): ReactElement {
  const [ended, setEnded] = useState(false);
  const [known, setKnown] = useState<Me>();
  const me = useQuery({ queryKey: ['me'], queryFn: whoAmI, staleTime: Infinity, retry: 1 });
  const { refetch } = me;

  useEffect(() => {
    whenSignedOut(() => setEnded(true));
  }, []);
  useEffect(() => {
    if (!ended) return;
    const look = (): void => {
      void refetch().then(({ data }) => {
        // somebody else: nothing of the former person's page may stay
        if (data && data.username !== known?.username) location.reload();
        else setEnded(!data);
      });
    };
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [ended, known, refetch]);

  if (me.data && me.data !== known) setKnown(me.data);
  if (me.isPending) return <Waiting rows={4} />;
  if (!known) return me.isError ? <Trouble error={me.error} retry={() => void refetch()} /> : <SignIn />;
  return (
    <Session.Provider value={known}>
      {ended && <SessionEnded />}
      <div hidden={ended}>{children}</div>
    </Session.Provider>
  );
}

/** null: nobody is signed in. */
async function whoAmI(): Promise<Me | null> {
  try {
    return await ask<Me>('/auth/me');
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export async function signOut(): Promise<void> {
  const answer = await send<{ location?: string } | undefined>(to('POST /auth/logout'));
  location.assign(answer?.location ?? '/');
}
