/**
 * The wall's few sounds: two notes when a clock runs out, one for an urgent arrival, one low note after a minute without
 * connection. Never looped, silent in quiet hours; a browser plays them only after somebody pressed a key or started it so.
 */
export type Chime = 'overdue' | 'urgent' | 'lost'

const NOTES: Readonly<Record<Chime, readonly (readonly [hertz: number, at: number])[]>> = {
  overdue: [
    [880, 0],
    [659.25, 0.28],
  ],
  urgent: [[987.77, 0]],
  lost: [[196, 0]],
}

export const MERGE_MS = 30_000
export const MERGE_FLOODED_MS = 5 * 60_000

/** @example isQuiet('23:10', '22:00', '07:00') → true */
export const isQuiet = (time: string, from: string, to: string): boolean =>
  from <= to ? time >= from && time < to : time >= from || time < to

/** Decides when to sound; what plays the note is handed in. */
export function createChimes(play: (chime: Chime) => void) {
  const last: Partial<Record<Chime, number>> = {}
  return (chime: Chime, now: number, circumstances: { quiet: boolean; flooded: boolean }): boolean => {
    if (circumstances.quiet) return false
    const gap = chime === 'overdue' && circumstances.flooded ? MERGE_FLOODED_MS : MERGE_MS
    if (last[chime] !== undefined && now - last[chime]! < gap) return false
    last[chime] = now
    play(chime)
    return true
  }
}

/** Plays through one AudioContext, made at the first gesture. */
export function createPlayer(): { play(chime: Chime): void; unlock(): void } {
  let audio: AudioContext | null = null
  return {
    unlock() {
      audio ??= new AudioContext()
      void audio.resume()
    },
    play(chime) {
      if (!audio || audio.state !== 'running') return
      const start = audio.currentTime
      for (const [hertz, at] of NOTES[chime]) {
        const tone = audio.createOscillator()
        const volume = audio.createGain()
        tone.type = 'sine'
        tone.frequency.value = hertz
        volume.gain.setValueAtTime(0, start + at)
        volume.gain.linearRampToValueAtTime(0.25, start + at + 0.02)
        volume.gain.exponentialRampToValueAtTime(0.001, start + at + 0.55)
        tone.connect(volume).connect(audio.destination)
        tone.start(start + at)
        tone.stop(start + at + 0.6)
      }
    },
  }
}
