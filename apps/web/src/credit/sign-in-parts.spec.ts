import { expect, it } from '@jest/globals';
import { AT_ONCE, type Outcome, signInParts } from './sign-in-parts.js';

const nothing = (): Outcome => ({ applied: 0, refused: 0, items: [] });
const chosen = Array.from({ length: 2 * AT_ONCE + 1 }, (_each, at) => `loan-${String(at)}`);

/** Does each loan once, as the house does; the request of these numbers fails before it is answered. */
function house(failing: readonly number[]) {
  const [sent, done]: [number[], Set<string>] = [[], new Set()];
  const send = async (ids: readonly string[]): Promise<Outcome> => {
    sent.push(ids.length);
    if (failing.includes(sent.length)) throw new Error('no answer');
    const items = ids.map((referralId) => {
      const outcome = done.has(referralId) || referralId === 'loan-7' ? 'refused' : 'applied';
      done.add(referralId);
      return { referralId, outcome, detail: null } as const;
    });
    const applied = items.filter(({ outcome }) => outcome === 'applied').length;
    return { applied, refused: items.length - applied, items };
  };
  return { sent, send };
}

it('a long list is sent in parts, and every answer is told', async () => {
  const { sent, send } = house([]);
  const { applied, refused, items } = await signInParts(chosen, nothing(), send);
  expect([sent, applied, refused]).toEqual([[AT_ONCE, AT_ONCE, 1], chosen.length - 1, 1]);
  expect(items.map(({ referralId }) => referralId)).toEqual(chosen);
});

it('when a part fails only the rest is sent again: nothing that was done is told to be refused', async () => {
  const { sent, send } = house([2, 4]);
  const told = nothing();
  await expect(signInParts(chosen, told, send)).rejects.toThrow('no answer');
  expect(told.applied).toBe(AT_ONCE - 1);
  await expect(signInParts(chosen, told, send)).rejects.toThrow('no answer');
  const { applied, refused } = await signInParts(chosen, told, send);
  expect(sent).toEqual([AT_ONCE, AT_ONCE, AT_ONCE, 1, 1]);
  expect([applied, refused]).toEqual([chosen.length - 1, 1]);
});
