/**
 * Whom the simulator signs in as: the accounts that the start of a demo prints. What each may do it learns from the server, by
 * `me`; a login that is not there is left out.
 */
export interface Cast {
  readonly logins: readonly string[]
  /** Where its residents live: a plan needs them before they have signed in. */
  readonly homes: readonly (readonly [building: string, room: string])[]
}

export const CASTS: Readonly<Record<string, Cast>> = {
  yunlu: {
    logins: [
      // Those who take calls first, so that a demo lives within seconds.
      'dispatcher',
      'dispatcher2',
      'frontdesk',
      'control',
      'resident',
      'resident2',
      'resident3',
      'resident4',
      'resident5',
      'resident6',
      'resident7',
      'resident8',
      'chen',
      'li',
      'huang',
      'liang',
      'zhou',
      'he',
      'wu',
      'lu',
      'feng',
      'deng',
      'tan',
      'xie',
      'luo',
      'lin',
      'ma',
      'fan',
      'area',
      'supervisor',
      'supervisor-environment',
      'supervisor-security',
      'supervisor-office',
      'finance',
      'warehouse',
      'lead',
      'manager',
      'general',
    ],
    homes: [
      ['8', '2105'],
      ['5', '1803'],
      ['3', '1204'],
      ['11', '0602'],
      ['1', '3001'],
      ['9', '0907'],
      ['2', '1406'],
      ['10', '2202'],
    ],
  },
  jinxiu: {
    logins: [
      'jx-dispatcher',
      'jx-frontdesk',
      'jx-resident',
      'jx-gao',
      'jx-yu',
      'jx-mo',
      'jx-shi',
      'jx-supervisor',
      'jx-finance',
      'jx-lead',
      'jx-manager',
      'general',
    ],
    homes: [['2', '0803']],
  },
}

export const DEMO_PASSWORD = 'dispatch-demo'
