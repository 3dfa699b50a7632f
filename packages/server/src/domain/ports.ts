/** The guard ports as far as their parts are there; the others still answer 'met' (decide-context.ts). */
import { callbackSettled } from './callback.js'
import { damageSettled } from './damage.js'
import { type GuardPorts, metUntilFilled } from './decide-context.js'
import { enoughStaff } from './dispatch-staffing.js'
import { unpaidCallbackMade } from './guard.js'
import { materialsReturned } from './materials.js'

export const PORTS: GuardPorts = Object.freeze({
  ...metUntilFilled,
  materialsReturned,
  enoughStaff,
  callbackSettled,
  damageSettled,
  unpaidCallbackMade,
})
