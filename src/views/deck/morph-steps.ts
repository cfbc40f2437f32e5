/** A listing of a morph; the first is there from the start, each other one comes with a step. */
export const MORPH_LISTING = '.morph > .code';

/** Lets screen readers find the listing that is shown, and no other. */
export function tellListings(root: ParentNode | undefined): void {
  for (const morph of root?.querySelectorAll('.morph') ?? []) {
    const shown = shownListing(morph);
    for (const listing of listingsOf(morph))
      listing.setAttribute('aria-hidden', String(listing !== shown));
  }
}

/** Says the listing that a step has brought, which reveal.js could not find when it took the step. */
export function announceListing(root: ParentNode, steps: readonly HTMLElement[]): void {
  const morph = steps.find((step) => step.matches(MORPH_LISTING))?.parentElement;
  const status = root.querySelector('.aria-status');
  if (morph && status) status.textContent = shownListing(morph)?.innerText ?? '';
}

/** The steps that were taken or taken back; reveal.js does not type them. */
export function stepsOf(event: Event): readonly HTMLElement[] {
  return (event as Event & { readonly fragments?: readonly HTMLElement[] }).fragments ?? [];
}

function shownListing(morph: Element): HTMLElement | undefined {
  const listings = listingsOf(morph);
  return listings.findLast((each) => each.classList.contains('visible')) ?? listings[0];
}

/** The listings of a morph, in their order. */
export function listingsOf(morph: Element): HTMLElement[] {
  return [...morph.querySelectorAll<HTMLElement>(':scope > .code')];
}
