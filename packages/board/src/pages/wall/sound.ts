/**
 * The wall's few sounds (DESIGN.md): two notes when a clock runs out, one for an urgent arrival, one low note after a minute
 * without connection. Merged, never looped, silent in quiet hours.
 */
export type Chime = 'overdue' | 'urgent' | 'lost'

export const MERGE_MS = 30_000
export const MERGE_FLOODED_MS = 5 * 60_000
export const LOST_AFTER_MS = 60_000

/** @example isQuiet('23:10', '22:00', '07:00') → true */
export const isQuiet = (time: string, from: string, to: string): boolean =>
  from <= to ? time >= from && time < to : time >= from || time < to

/** What happened since the last time of asking. Times are server milliseconds. */
export interface Heard {
  readonly now: number
  readonly crossed: number
  readonly urgent: number
  readonly isFlooded: boolean
  readonly isQuiet: boolean
  /** Since when the connection is gone; null while it is there. */
  readonly lostSince: number | null
}

/** Decides what to sound, one thing at a time, the graver first. Each loss of the connection sounds once. */
export function createChimes(): (heard: Heard) => Chime | null {
  let overdueAt = -Infinity
  let urgentAt = -Infinity
  let toldLoss: number | null = null
  return ({ now, crossed, urgent, isFlooded, isQuiet: quiet, lostSince }) => {
    if (quiet) return null
    if (crossed > 0 && now - overdueAt >= (isFlooded ? MERGE_FLOODED_MS : MERGE_MS)) {
      overdueAt = now
      return 'overdue'
    }
    if (urgent > 0 && now - urgentAt >= MERGE_MS) {
      urgentAt = now
      return 'urgent'
    }
    if (lostSince !== null && lostSince !== toldLoss && now - lostSince >= LOST_AFTER_MS) {
      toldLoss = lostSince
      return 'lost'
    }
    return null
  }
}

/** Hertz and seconds after the start of each note; each rings for half a second. */
const NOTES: Readonly<Record<Chime, readonly (readonly [hertz: number, at: number])[]>> = {
  overdue: [
    [880, 0],
    [659.25, 0.28],
  ],
  urgent: [[987.77, 0]],
  lost: [[196, 0]],
}

export interface Player {
  /** 'blocked': the browser wants a key or a click before it lets a page sound. */
  state(): 'off' | 'on' | 'blocked'
  turn(on: boolean): void
  /** To be called from a key or a click. */
  unblock(): void
  play(chime: Chime): void
  /** Told whenever the state may have changed. @returns what ends it */
  listen(listener: () => void): () => void
}

/** Plays through one AudioContext, made when it is first turned on. */
export function createPlayer(): Player {
  let audio: AudioContext | null = null
  let isOn = false
  const listeners = new Set<() => void>()
  const changed = (): void => listeners.forEach((listener) => listener())
  const player: Player = {
    state: () => (!isOn ? 'off' : audio?.state === 'running' ? 'on' : 'blocked'),
    turn(on) {
      isOn = on
      if (on && !audio) {
        audio = new AudioContext()
        audio.addEventListener('statechange', changed)
      }
      player.unblock()
      changed()
    },
    unblock() {
      if (isOn && audio?.state === 'suspended') void audio.resume().catch(() => undefined)
    },
    play(chime) {
      if (!isOn || !audio || audio.state !== 'running') return
      for (const [hertz, at] of NOTES[chime]) {
        const start = audio.currentTime + at
        const tone = new OscillatorNode(audio, { frequency: hertz })
        const volume = new GainNode(audio, { gain: 0 })
        volume.gain.linearRampToValueAtTime(0.25, start + 0.02)
        volume.gain.exponentialRampToValueAtTime(0.001, start + 0.5)
        tone.connect(volume).connect(audio.destination)
        tone.start(start)
        tone.stop(start + 0.52)
      }
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  return player
}
