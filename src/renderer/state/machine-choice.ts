import type { z } from 'zod';
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { persist } from 'zustand/middleware';

/**
 * Something chosen for this machine and its room, and for no workspace: kept by the pages, and the same in all
 * windows at once. What cannot be understood, or not be kept, counts as not chosen.
 */
export function createMachineChoice<T extends object>(
  name: string,
  schema: z.ZodType<T>,
  initial: T,
): UseBoundStore<StoreApi<T>> {
  const store = create<T>()(
    persist(() => initial, {
      name,
      merge(kept, current) {
        const parsed = schema.safeParse(kept);
        return parsed.success ? parsed.data : current;
      },
    }),
  );
  window.addEventListener('storage', (event) => {
    if (event.key === name) void store.persist.rehydrate();
  });
  return store;
}
