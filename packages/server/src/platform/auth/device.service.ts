import type { DataSource } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { nameProblem } from '../../domain/form.js'
import { NOT_FOUND, refuse, type Refusal } from '../../domain/refusal.js'
import type { AppScope, Role } from '../../domain/vocabulary.js'
import { type AuditEntry, type Caller, recordChange } from '../record.js'
import type { UnitOfWork } from '../unit-of-work.js'
import type { AccessChannel } from './access-channel.js'
import { DeviceEntity } from './device.entity.js'
import { administratorRole } from './policy.js'
import { newDeviceToken, tokenHash } from './tokens.js'

export interface NewDevice {
  readonly estateId: string
  readonly name: string
  readonly role: Role
  readonly scopes: readonly AppScope[]
}

const LONGEST_NAME = 120
const MOST_LISTED = 500

/** What a device's row says under its lock. */
type DeviceLocked = Pick<DeviceEntity, 'id' | 'estateId' | 'name' | 'revokedAt'>

/** Walls and client apps: their tokens are shown once and kept as hashes. */
export class DeviceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly channel: AccessChannel,
  ) {}

  /** All of an estate, the newest first, revoked ones too. */
  list(estateId: string): Promise<DeviceEntity[]> {
    return this.dataSource
      .getRepository(DeviceEntity)
      .find({ where: { estateId }, order: { createdAt: 'DESC', id: 'DESC' }, take: MOST_LISTED })
  }

  /** Of one device, whoever it is. */
  byId(id: string): Promise<DeviceEntity | null> {
    return this.dataSource.getRepository(DeviceEntity).findOneBy({ id })
  }

  /** @returns the device and its token, which nobody can read again */
  async create(
    caller: Caller,
    wanted: NewDevice,
  ): Promise<{ readonly device: DeviceEntity; readonly token: string } | Refusal> {
    const { estateId, role, scopes } = wanted
    const name = wanted.name.trim()
    if (name === '') return refuse('INVALID', 'API', 'fieldMissing', { field: 'name' })
    if (name.length > LONGEST_NAME) {
      return refuse('INVALID', 'API', 'fieldTooLong', { field: 'name', max: LONGEST_NAME, length: name.length })
    }
    const odd = nameProblem(name, 'API')
    if (odd) return odd
    if (role !== 'WALL_DISPLAY' && role !== 'CLIENT_APP')
      return refuse('INVALID', 'API', 'badInput', { detail: 'role' })
    // A wall reads the board and nothing else; an app without scopes could do nothing.
    if ((role === 'WALL_DISPLAY') !== (scopes.length === 0))
      return refuse('INVALID', 'API', 'badInput', { detail: 'scopes' })
    const token = newDeviceToken()
    const device = await this.unitOfWork.run(caller.actor, async (tx) => {
      const made: DeviceEntity = {
        id: uuidv7(),
        estateId,
        name,
        role,
        scopes: [...new Set(scopes)],
        tokenHash: tokenHash(token),
        createdBy: caller.actor.personId,
        createdAt: await tx.now(),
        revokedAt: null,
      }
      await tx.query(
        `INSERT INTO device (id, estate_id, name, role, scopes, token_hash, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [made.id, estateId, name, role, made.scopes, made.tokenHash, made.createdBy, made.createdAt],
      )
      await recordChange(
        tx,
        estateId,
        made.createdAt,
        [],
        [auditOf(caller, 'CREATE_DEVICE', made, { name, role, scopes })],
      )
      return made
    })
    return { device, token }
  }

  /** Its token is worth nothing from here on, and its sockets are closed. Revoking it again changes nothing. */
  async revoke(caller: Caller, id: string): Promise<Refusal | null> {
    return this.unitOfWork.run(caller.actor, async (tx) => {
      const [device] = await tx.query<DeviceLocked>(
        'SELECT id, estate_id AS "estateId", name, revoked_at AS "revokedAt" FROM device WHERE id = $1 FOR UPDATE',
        [id],
      )
      if (!device || !administratorRole(caller.actor, device.estateId)) return NOT_FOUND
      if (device.revokedAt) return null
      const at = await tx.now()
      await tx.query('UPDATE device SET revoked_at = $2 WHERE id = $1', [id, at])
      await recordChange(tx, device.estateId, at, [], [auditOf(caller, 'REVOKE_DEVICE', device, { name: device.name })])
      tx.afterCommit(() => this.channel.announce([{ what: 'device', id, revoked: true }]))
      return null
    })
  }
}

const auditOf = (caller: Caller, action: string, device: DeviceLocked, detail: AuditEntry['detail']): AuditEntry => ({
  actorId: caller.callerId,
  personId: caller.actor.personId,
  role: administratorRole(caller.actor, device.estateId) ?? 'SYSTEM',
  source: caller.source,
  action,
  recordKind: 'device',
  recordId: device.id,
  detail,
})
