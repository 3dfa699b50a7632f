/** Icons on a 24-unit grid with 2-unit strokes; shape carries the state beside hue and word (DESIGN.md, Status). */
const SHAPES = {
  overdue: (
    <>
      <path d="M8.2 2.5h7.6l5.7 5.7v7.6l-5.7 5.7H8.2l-5.7-5.7V8.2z" fill="currentColor" stroke="none" />
      <path d="M12 7v6.2" stroke="var(--icon-knock,#fff)" strokeWidth="2.6" />
      <circle cx="12" cy="16.8" r="1.6" fill="var(--icon-knock,#fff)" stroke="none" />
    </>
  ),
  soon: (
    <>
      <path d="M6 3h12M6 21h12M7 3v3.2c0 2.6 5 4.2 5 5.8s-5 3.2-5 5.8V21M17 3v3.2c0 2.6-5 4.2-5 5.8s5 3.2 5 5.8V21" />
    </>
  ),
  new: (
    <>
      <path d="M12 2.8 21.2 12 12 21.2 2.8 12z" />
      <path d="M12 8.4v7.2M8.4 12h7.2" />
    </>
  ),
  ok: (
    <>
      <circle cx="12" cy="12" r="9.2" />
      <path d="m7.8 12.4 2.9 2.9 5.6-6" />
    </>
  ),
  check: (
    <>
      <path d="m4.5 12.6 5 5L19.5 7" />
    </>
  ),
  cross: (
    <>
      <path d="M6 6l12 12M18 6 6 18" />
    </>
  ),
  idle: (
    <>
      <circle cx="12" cy="12" r="8" />
    </>
  ),
  work: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" stroke="none" />
    </>
  ),
  way: (
    <>
      <path d="M4 12h14M12.5 6l6 6-6 6" />
    </>
  ),
  off: (
    <>
      <path d="M5 12h14" />
    </>
  ),
  live: (
    <>
      <circle cx="12" cy="12" r="3.4" fill="currentColor" stroke="none" />
      <path d="M6.3 6.3a8 8 0 0 0 0 11.4M17.7 6.3a8 8 0 0 1 0 11.4" />
    </>
  ),
  sync: (
    <>
      <path d="M20 11a8 8 0 0 0-14.3-4.1L4 9M4 4v5h5M4 13a8 8 0 0 0 14.3 4.1L20 15M20 20v-5h-5" />
    </>
  ),
  cloudoff: (
    <>
      <path d="M3 3l18 18M8 7.2A6 6 0 0 1 17.6 11H18a4 4 0 0 1 2.6 7M16.5 19H7a4.5 4.5 0 0 1-1-8.9" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="m20 20-4.2-4.2" />
    </>
  ),
  phone: (
    <>
      <path d="M5 3.5h4l1.8 5-2.4 1.6a12 12 0 0 0 5.5 5.5l1.6-2.4 5 1.8v4a1.6 1.6 0 0 1-1.7 1.6A17.2 17.2 0 0 1 3.4 5.2 1.6 1.6 0 0 1 5 3.5z" />
    </>
  ),
  desk: (
    <>
      <path d="M3 10h18M5 10v9M19 10v9M8 10V6h8v4" />
    </>
  ),
  globe: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c3 3.2 3 14.800 0 18M12 3c-3 3.2-3 14.800 0 18" />
    </>
  ),
  user: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4 20.500c.8-4 4-6 8-6s7.200 2 8 6" />
    </>
  ),
  users: (
    <>
      <circle cx="9" cy="8.500" r="3.500" />
      <path d="M2.500 19.500c.6-3.600 3.200-5.400 6.500-5.400s5.900 1.800 6.500 5.400M15.500 5.300a3.400 3.400 0 0 1 0 6.400M18 14.800c2 .7 3.200 2.300 3.600 4.700" />
    </>
  ),
  home: (
    <>
      <path d="m3.500 11 8.500-7 8.500 7M6 9.500V20h12V9.500M10 20v-5.500h4V20" />
    </>
  ),
  list: (
    <>
      <path d="M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01" />
    </>
  ),
  wall: (
    <>
      <rect x="3" y="4.500" width="18" height="12" rx="1.500" />
      <path d="M8.500 20h7M12 16.500V20" />
    </>
  ),
  audit: (
    <>
      <path d="M9 4.500h6M8 6.500H6V20h12V6.500h-2M9 3h6v4H9zM9 13l2 2 4-4.200" />
    </>
  ),
  money: (
    <>
      <rect x="3" y="6" width="18" height="12" rx="1.500" />
      <circle cx="12" cy="12" r="2.600" />
      <path d="M6.500 9.500v.01M17.500 14.500v.01" />
    </>
  ),
  tool: (
    <>
      <path d="M14.500 6.500a4 4 0 0 1 5-3.200L17 5.800l1.200 1.200 2.500-2.500a4 4 0 0 1-5.200 5L7 18.200a2 2 0 0 1-2.900-2.900z" />
    </>
  ),
  print: (
    <>
      <path d="M7 8V3.500h10V8M7 17H4V8.500h16V17h-3M7 14h10v6.500H7z" />
    </>
  ),
  gear: (
    <>
      <circle cx="12" cy="12" r="3" />
      <path d="M12 2.800v3M12 18.200v3M2.800 12h3M18.200 12h3M5.500 5.500l2.100 2.100M16.400 16.400l2.100 2.100M18.500 5.500l-2.100 2.100M7.600 16.400l-2.100 2.100" />
    </>
  ),
  bell: (
    <>
      <path d="M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 2h-15zM10 21h4" />
    </>
  ),
  left: (
    <>
      <path d="m14.500 5-7 7 7 7" />
    </>
  ),
  right: (
    <>
      <path d="m9.500 5 7 7-7 7" />
    </>
  ),
  down: (
    <>
      <path d="m5 9 7 7 7-7" />
    </>
  ),
  plus: (
    <>
      <path d="M12 5v14M5 12h14" />
    </>
  ),
  pen: (
    <>
      <path d="M4 20l1-4.500L16.500 4 20 7.500 8.500 19z" />
    </>
  ),
  play: (
    <>
      <path d="M7 4.500v15l12-7.500z" fill="currentColor" stroke="none" />
    </>
  ),
  dice: (
    <>
      <rect x="4" y="4" width="16" height="16" rx="3" />
      <path d="M8.500 8.500h.01M15.500 8.500h.01M12 12h.01M8.500 15.500h.01M15.500 15.500h.01" strokeWidth="2.800" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="10.500" width="14" height="10" rx="1.500" />
      <path d="M8 10.500V8a4 4 0 0 1 8 0v2.500" />
    </>
  ),
  camera: (
    <>
      <path d="M3.500 7.500h4L9 5h6l1.500 2.500h4V19h-17z" />
      <circle cx="12" cy="13" r="3.600" />
    </>
  ),
  redo: (
    <>
      <path d="M4 9h11a5 5 0 0 1 0 10H8M4 9l4-4M4 9l4 4" />
    </>
  ),
  up: (
    <>
      <path d="M12 20V5M6 11l6-6 6 6" />
    </>
  ),
  file: (
    <>
      <path d="M6 3h8l4.500 4.500V21H6zM14 3v5h4.500M9 13h6.500M9 16.500h6.500" />
    </>
  ),
  shield: (
    <>
      <path d="M12 3l7.500 3v5.500c0 4.600-3.200 7.800-7.500 9.500-4.300-1.700-7.500-4.900-7.500-9.500V6z" />
      <path d="m8.800 12 2.300 2.300 4.200-4.500" />
    </>
  ),
  pin: (
    <>
      <path d="M12 21s-6.500-6-6.500-11a6.500 6.500 0 0 1 13 0c0 5-6.500 11-6.500 11z" />
      <circle cx="12" cy="10" r="2.400" />
    </>
  ),
  cal: (
    <>
      <rect x="4" y="5" width="16" height="15.500" rx="1.500" />
      <path d="M4 10h16M8.500 3v4M15.500 3v4" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.200l3.400 2" />
    </>
  ),
  chart: (
    <>
      <path d="M4 20h16M7 16v-5M12 16V5M17 16v-8" />
    </>
  ),
} as const

export type IconName = keyof typeof SHAPES

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="i"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SHAPES[name]}
    </svg>
  )
}
