import { describe, expect, it } from 'vitest'
import { fitted, widthOf } from './text-width'

describe('text width', () => {
  it('knows the wall’s own texts', () => {
    expect(widthOf('+1:12:07')).toBeCloseTo(0.467 + 5 * 0.526 + 2 * 0.324)
    expect(widthOf('8棟 2105')).toBeCloseTo(5 * 0.526 + 1.005 + 0.205)
  })
  it('leaves alone what fits and makes smaller what does not, never too wide', () => {
    expect(fitted('0:48', 5, 12)).toBeNull()
    const text = '歡樂園 A座 21樓 2105'
    const size = fitted(text, 4.4, 22)!
    expect(size).toBeLessThan(4.4)
    expect(widthOf(text) * size).toBeLessThanOrEqual(22)
  })
})
