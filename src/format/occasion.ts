/** Where a talk was given: `KVM Forum 2018, Edinburgh`; empty for one that was given nowhere. */
export function formatOccasion(event?: Occasion): string {
  return [event?.name, event?.place].filter(Boolean).join(', ');
}

interface Occasion {
  readonly name: string;
  readonly place?: string | undefined;
}
