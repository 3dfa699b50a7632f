import { refuse, type Refusal } from '../../domain/refusal.js'
import { type Caller, recordChange } from '../record.js'
import type { UnitOfWork } from '../unit-of-work.js'
import type { AccessChannel } from './access-channel.js'
import { administratorRole } from './policy.js'

/** Accounts as administrators see them. */
export class AccountService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly channel: AccessChannel,
  ) {}

  /** Disables an account and ends its sessions; its sockets are closed. Doing it again changes nothing. */
  async revoke(caller: Caller, accountId: string): Promise<Refusal | null> {
    const { actor } = caller
    return this.unitOfWork.run(actor, async (tx) => {
      const [account] = await tx.query<{ person_id: string; disabled_at: Date | null }>(
        'SELECT person_id, disabled_at FROM account WHERE id = $1 FOR UPDATE',
        [accountId],
      )
      const estates = account
        ? await tx.query<{ estate_id: string }>(
            'SELECT DISTINCT estate_id FROM person_role WHERE person_id = $1 ORDER BY estate_id',
            [account.person_id],
          )
        : []
      const administered = estates.map(({ estate_id: id }) => id).filter((id) => administratorRole(actor, id))
      if (!account || administered.length === 0) return refuse('NOT_FOUND', 'API', 'notFound')
      // Nobody locks himself out: the last administrator could not be let in again.
      if (accountId === actor.accountId) return refuse('FORBIDDEN', 'API', 'notPermitted', { field: 'revokeAccount' })
      if (account.disabled_at) return null
      const at = await tx.now()
      await tx.query('UPDATE account SET disabled_at = $2 WHERE id = $1', [accountId, at])
      await tx.query('UPDATE session SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL', [accountId, at])
      // In the order of their ids: two who revoke at once take the positions' locks in the same order.
      for (const estateId of administered) {
        await recordChange(
          tx,
          estateId,
          at,
          [],
          [
            {
              actorId: caller.callerId,
              personId: actor.personId,
              role: administratorRole(actor, estateId) ?? 'SYSTEM',
              source: caller.source,
              action: 'REVOKE_ACCOUNT',
              recordKind: 'account',
              recordId: accountId,
              detail: { personId: account.person_id },
            },
          ],
        )
      }
      tx.afterCommit(() => this.channel.announce([{ what: 'account', id: accountId, revoked: true }]))
      return null
    })
  }
}
