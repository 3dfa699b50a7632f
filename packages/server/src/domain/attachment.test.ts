import { describe, expect, it } from 'vitest'
import {
  type AttachmentTarget,
  contentTaken,
  isStepId,
  mayAttach,
  mayWithdraw,
  MOST_ATTACHMENTS,
  roomFor,
  savedName,
  shownName,
} from './attachment.js'
import type { Actor } from './role.js'
import type { Department, Role } from './vocabulary.js'

const ESTATE = 'estate-1'

const actor = (
  role: Role,
  more: { id?: string; departments?: readonly Department[]; unitIds?: string[] } = {},
): Actor => ({
  personId: more.id ?? `person-${role}`,
  accountId: `account-${role}`,
  kind: 'person',
  locale: 'en',
  grants: [{ estateId: ESTATE, role, departments: more.departments ?? [] }],
  unitIds: more.unitIds ?? [],
})

const target = (more: Partial<AttachmentTarget> = {}): AttachmentTarget => ({
  owner: 'ORDER',
  estateId: ESTATE,
  status: 'IN_PROGRESS',
  closed: false,
  unitId: 'unit-1',
  assigneeId: 'chen',
  department: 'ENGINEERING',
  mayRead: true,
  maySeePersonal: true,
  ...more,
})

const reasonOf = (answer: ReturnType<typeof mayAttach>) => (answer.ok ? null : answer.refusal.reason)
const LIMITS = { largest: { PHOTO: 20_000_000, RECORDING: 200_000_000, DOCUMENT: 30_000_000 }, perRecord: 50_000_000 }

describe('who may attach', () => {
  it('nobody to what he cannot read, nobody without the customer’s data, no auditor, no wall', () => {
    expect(reasonOf(mayAttach(actor('DISPATCHER'), target({ mayRead: false }), null))).toBe('notFound')
    expect(reasonOf(mayAttach(actor('WAREHOUSE'), target({ maySeePersonal: false }), null))).toBe('notPermitted')
    expect(reasonOf(mayAttach(actor('AUDITOR'), target(), null))).toBe('notPermitted')
    expect(reasonOf(mayAttach({ ...actor('WALL_DISPLAY'), kind: 'device' }, target(), null))).toBe('notPermitted')
    expect(mayAttach(actor('DISPATCHER'), target(), null)).toEqual({ ok: true, role: 'DISPATCHER' })
  })

  it('a resident to what is his own', () => {
    const resident = actor('RESIDENT', { unitIds: ['unit-1'] })
    expect(reasonOf(mayAttach(resident, target({ unitId: 'unit-2' }), null))).toBe('notPermitted')
    expect(mayAttach(resident, target({ owner: 'REQUEST' }), null)).toEqual({ ok: true, role: 'RESIDENT' })
  })

  it('[ARC-3] nothing is added to a record that is closed', () => {
    expect(reasonOf(mayAttach(actor('DISPATCHER'), target({ closed: true }), null))).toBe('attachmentClosed')
    expect(reasonOf(mayAttach(actor('DISPATCHER'), target(), null))).toBeNull()
  })

  it('[DIS-7] a step is shown by the assigned technician or his supervisor', () => {
    const lin = actor('TECHNICIAN', { id: 'lin', departments: ['ENGINEERING'] })
    expect(reasonOf(mayAttach(lin, target(), 'final-test'))).toBe('stepNotYours')
    expect(reasonOf(mayAttach(actor('DISPATCHER'), target(), 'final-test'))).toBe('stepNotYours')
    const cleaning = actor('DEPARTMENT_SUPERVISOR', { departments: ['CLEANING'] })
    expect(reasonOf(mayAttach(cleaning, target(), 'final-test'))).toBe('stepNotYours')
    const chen = actor('TECHNICIAN', { id: 'chen', departments: ['ENGINEERING'] })
    expect(mayAttach(chen, target(), 'final-test').ok).toBe(true)
    const head = actor('DEPARTMENT_SUPERVISOR', { departments: ['ENGINEERING'] })
    expect(mayAttach(head, target(), 'final-test').ok).toBe(true)
    expect(reasonOf(mayAttach(chen, target({ owner: 'REQUEST' }), 'final-test'))).toBe('fieldWrong')
    const steps = ['isolate', 'final-test']
    expect(mayAttach(chen, target({ steps }), 'final-test').ok).toBe(true)
    expect(reasonOf(mayAttach(chen, target({ steps }), 'paint'))).toBe('fieldWrong')
  })

  it('who added it withdraws it, or a manager; once, with a reason', () => {
    const chen = actor('TECHNICIAN', { id: 'chen', departments: ['ENGINEERING'] })
    const his = { ...target(), attachedBy: 'chen', withdrawn: false }
    expect(reasonOf(mayWithdraw(actor('DISPATCHER'), his, 'wrong'))).toBe('attachmentNotYours')
    expect(reasonOf(mayWithdraw(chen, { ...his, withdrawn: true }, 'wrong'))).toBe('attachmentWithdrawn')
    expect(reasonOf(mayWithdraw(chen, { ...his, closed: true }, 'wrong'))).toBe('attachmentClosed')
    expect(reasonOf(mayWithdraw(chen, his, '  '))).toBe('fieldMissing')
    expect(mayWithdraw(chen, his, 'wrong flat')).toEqual({ ok: true, role: 'TECHNICIAN' })
    expect(mayWithdraw(actor('SERVICE_LEAD'), his, 'wrong flat')).toEqual({ ok: true, role: 'SERVICE_LEAD' })
  })
})

describe('what is taken', () => {
  it('by type and size, to the byte', () => {
    expect(contentTaken('image/jpeg', 0, LIMITS)?.reason).toBe('attachmentEmpty')
    expect(contentTaken('image/svg+xml', 100, LIMITS)?.reason).toBe('attachmentType')
    expect(contentTaken('text/html', 100, LIMITS)?.reason).toBe('attachmentType')
    expect(contentTaken(null, 100, LIMITS)?.reason).toBe('attachmentType')
    expect(contentTaken('image/jpeg', 20_000_001, LIMITS)?.reason).toBe('attachmentTooLarge')
    expect(contentTaken('image/jpeg', 20_000_000, LIMITS)).toBeNull()
    expect(contentTaken('video/mp4', 20_000_001, LIMITS)).toBeNull()
  })

  it('as long as the record has room', () => {
    expect(roomFor({ count: MOST_ATTACHMENTS, bytes: 1 }, 1, LIMITS)?.reason).toBe('attachmentsTooMany')
    expect(roomFor({ count: 1, bytes: 49_999_999 }, 2, LIMITS)?.reason).toBe('attachmentsFull')
    expect(roomFor({ count: 1, bytes: 49_999_999 }, 1, LIMITS)).toBeNull()
  })

  it('step ids are words', () => {
    for (const bad of ['', '../x', 'a b', 'a/b', 'x'.repeat(65), '步']) expect(isStepId(bad)).toBe(false)
    expect(isStepId('final-test')).toBe(true)
  })
})

describe('names are for show', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\wang\\tap.jpg', 'tap.jpg'],
    ['a\u0000b.jpg', 'ab.jpg'],
    ['\u202egpj.exe', 'gpj.exe'],
    ['水龍頭 🚰.jpg', '水龍頭 🚰.jpg'],
    ['half \ud83d a pair.jpg', 'half a pair.jpg'],
    ['line\r\nbreak: x.jpg', 'line break: x.jpg'],
    ['..', '..'],
    ['', ''],
  ])('%j is shown as %j', (given, shown) => {
    expect(shownName(given)).toBe(shown)
  })

  it('a long one keeps its ending', () => {
    const shown = shownName(`${'長'.repeat(500)}.jpeg`)
    expect([...shown]).toHaveLength(120)
    expect(shown.endsWith('長.jpeg')).toBe(true)
  })

  it('is saved under the ending of what was found in it', () => {
    expect(savedName('bill.exe', 'image/jpeg')).toBe('bill.exe.jpg')
    expect(savedName('tap.JPEG', 'image/jpeg')).toBe('tap.JPEG')
    expect(savedName('', 'application/pdf')).toBe('attachment.pdf')
    expect(savedName('..', 'image/png')).toBe('...png')
  })
})
