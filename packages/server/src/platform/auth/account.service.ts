import { NOT_FOUND, refuse, type Refusal } from '../../domain/refusal.js'
import type { Role } from '../../domain/vocabulary.js'
import { type Caller, recordChange } from '../record.js'
import type { Tx, UnitOfWork } from '../unit-of-work.js'
import type { AccessChannel } from './access-channel.js'
import { administers, administratorRole } from './policy.js'

interface Account {
  readonly personId: string
  readonly disabledAt: Date | null
  /** Everywhere he has a role, by id. */
  readonly estateIds: readonly string[]
}

/**
 * Accounts as administrators see them. An account is one for all estates, so only who administers every estate of its person, and
 * stands below him in none, may disable or restore it.
 */
export class AccountService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly channel: AccessChannel,
  ) {}

  /** Disables an account and ends its sessions; its sockets are closed. Doing it again changes nothing. */
  async revoke(caller: Caller, accountId: string): Promise<Refusal | null> {
    return this.unitOfWork.run(caller.actor, async (tx) => {
      const account = await administered(tx, caller, accountId, 'revokeAccount')
      if ('code' in account) return account
      if (account.disabledAt) return null
      const at = await tx.now()
      await tx.query('UPDATE account SET disabled_at = $2 WHERE id = $1', [accountId, at])
      await tx.query('UPDATE session SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL', [accountId, at])
      await record(tx, caller, 'REVOKE_ACCOUNT', accountId, account, at)
      tx.afterCommit(() => this.channel.announce([{ what: 'account', id: accountId, revoked: true }]))
      return null
    })
  }

  /** Lets a disabled account sign in again; the sessions that it had stay ended. Doing it again changes nothing. */
  async restore(caller: Caller, accountId: string): Promise<Refusal | null> {
    return this.unitOfWork.run(caller.actor, async (tx) => {
      const account = await administered(tx, caller, accountId, 'restoreAccount')
      if ('code' in account) return account
      if (!account.disabledAt) return null
      const at = await tx.now()
      await tx.query('UPDATE account SET disabled_at = NULL WHERE id = $1', [accountId])
      await record(tx, caller, 'RESTORE_ACCOUNT', accountId, account, at)
      return null
    })
  }
}

/** Locks the account. @returns it, or why the caller may not touch it; accounts of estates that are none of his do not exist for him */
async function administered(tx: Tx, { actor }: Caller, accountId: string, field: string): Promise<Account | Refusal> {
  const [row] = await tx.query<{ person_id: string; disabled_at: Date | null }>(
    'SELECT person_id, disabled_at FROM account WHERE id = $1 FOR UPDATE',
    [accountId],
  )
  const estates = row
    ? await tx.query<{ estate_id: string; roles: Role[] }>(
        'SELECT estate_id, array_agg(role) AS roles FROM person_role WHERE person_id = $1 GROUP BY estate_id ORDER BY estate_id',
        [row.person_id],
      )
    : []
  if (!row || !estates.some(({ estate_id: id }) => administratorRole(actor, id))) return NOT_FOUND
  // Nobody locks himself out: the last administrator could not be let in again.
  if (accountId === actor.accountId || !estates.every(({ estate_id: id, roles }) => administers(actor, id, roles)))
    return refuse('FORBIDDEN', 'API', 'notPermitted', { field })
  return {
    personId: row.person_id,
    disabledAt: row.disabled_at,
    estateIds: estates.map(({ estate_id: id }) => id),
  }
}

/** In each estate of the account, in the order of their ids: two who do it at once take the positions' locks in the same order. */
async function record(
  tx: Tx,
  { actor, callerId, source }: Caller,
  action: string,
  accountId: string,
  account: Account,
  at: Date,
): Promise<void> {
  for (const estateId of account.estateIds) {
    await recordChange(
      tx,
      estateId,
      at,
      [],
      [
        {
          actorId: callerId,
          personId: actor.personId,
          role: administratorRole(actor, estateId) ?? 'SYSTEM',
          source,
          action,
          recordKind: 'account',
          recordId: accountId,
          detail: { personId: account.personId },
        },
      ],
    )
  }
}
