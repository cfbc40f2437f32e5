/** What a process that tries contents says. */
export type FuzzMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'checked'; readonly seed: number; readonly problems: number }
  | { readonly type: 'broken'; readonly seed: number; readonly reason: string };
