/** What the address of another site answered; `unsure` may be the network, or a server that keeps programs out. */
export type Answer =
  { readonly type: 'reached' } | { readonly type: 'gone' | 'unsure'; readonly reason: string };
