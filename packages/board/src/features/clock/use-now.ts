import { useEffect, useState } from 'react'
import type { ServerTime } from './server-time'

/** Server time that ticks on the server's full seconds, so that every screen of the room changes its digits together. */
export function useNow(time: ServerTime): number {
  const [now, setNow] = useState(() => time.now())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const at = time.now()
      setNow(at)
      timer = setTimeout(tick, 1000 - (at % 1000) + 5)
    }
    tick()
    return () => clearTimeout(timer)
  }, [time])
  return now
}
