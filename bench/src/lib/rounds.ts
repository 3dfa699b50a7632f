/** Variants are measured in turns, so that what else the machine does meanwhile falls on all of them alike. */

/**
 * @param rounds how often each is measured; one round more goes before, to warm up
 * @returns for each variant what its rounds measured
 */
export async function inTurns<V extends string, M>(
  variants: readonly V[],
  rounds: number,
  measure: (variant: V, warmUp: boolean) => Promise<M>,
): Promise<Readonly<Record<V, readonly M[]>>> {
  const measured = Object.fromEntries(variants.map((variant) => [variant, [] as M[]])) as Record<V, M[]>
  for (let round = 0; round <= rounds; round++) {
    // Every other round backwards: who always comes after the same one inherits its dirty pages and its garbage.
    for (const variant of round % 2 === 0 ? variants : [...variants].reverse()) {
      const result = await measure(variant, round === 0)
      if (round > 0) measured[variant].push(result)
    }
  }
  return measured
}
