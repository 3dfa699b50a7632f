import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { AccountService } from '../platform/auth/account.service.js'
import { Done, DoneResult } from '../platform/auth/device.type.js'
import type { SessionService, SignInOutcome } from '../platform/auth/session.service.js'
import { caller, type GraphQLContext } from '../platform/graphql/context.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import type { MeService } from './me.service.js'
import { Me, SignInResult } from './me.type.js'

@Resolver()
export class SessionResolver {
  constructor(
    private readonly sessions: SessionService,
    private readonly accounts: AccountService,
    private readonly viewer: MeService,
  ) {}

  @Query(() => Me, {
    nullable: true,
    description: 'Who is signed in; null when nobody is. Example: me { locale permittedOperations }',
  })
  async me(@Ctx() context: GraphQLContext): Promise<Me | null> {
    return context.identity && this.viewer.of(context.identity)
  }

  @Mutation(() => SignInResult, {
    description:
      'Signs a person in. Five wrong passwords from one address lock it out of the login, fifty from anywhere lock the login, first for a minute; an address with a hundred at whatever logins waits for a quarter of an hour. Example: signIn(login: "dispatcher", password: "…") { ... on SignIn { accessToken } }',
  })
  async signIn(
    @Arg('login', () => String, { description: 'Upper and lower case are the same. Example: "dispatcher"' })
    login: string,
    @Arg('password', () => String, { description: 'Example: "correct horse battery staple"' }) password: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof SignInResult> {
    return this.answer(await this.sessions.signIn(login, password, context.remote), context)
  }

  @Mutation(() => SignInResult, {
    description:
      'A new access token for the refresh cookie, which is replaced. A cookie that was used before ends the session. Example: refresh { ... on SignIn { accessToken expiresAt } }',
  })
  async refresh(@Ctx() context: GraphQLContext): Promise<typeof SignInResult> {
    const outcome = await this.sessions.refresh(context.cookies?.refresh ?? null)
    if (!outcome.ok) context.cookies?.clearRefresh()
    return this.answer(outcome, context)
  }

  @Mutation(() => Done, { description: 'Ends the session and closes its sockets. Example: signOut { ok }' })
  async signOut(@Ctx() context: GraphQLContext): Promise<Done> {
    await this.sessions.signOut(context.cookies?.refresh ?? null, context.identity)
    context.cookies?.clearRefresh()
    return { ok: true }
  }

  @Mutation(() => DoneResult, {
    description:
      'Disables an account: its sessions end and its sockets are closed at once, on every server. For an administrator of all its estates who stands below it in none. Example: revokeAccount(accountId: "0196f3a1-7c00-7000-8000-0000000000b1") { ... on Done { ok } }',
  })
  async revokeAccount(
    @Arg('accountId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000b1"' }) accountId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof DoneResult> {
    const refusal = await this.accounts.revoke(caller(context), accountId)
    return refusal ? refusalView(refusal, context.locale) : { ok: true }
  }

  @Mutation(() => DoneResult, {
    description:
      'Lets a disabled account sign in again, for whoever may revoke it. Example: restoreAccount(accountId: "0196f3a1-7c00-7000-8000-0000000000b1") { ... on Done { ok } }',
  })
  async restoreAccount(
    @Arg('accountId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-0000000000b1"' }) accountId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof DoneResult> {
    const refusal = await this.accounts.restore(caller(context), accountId)
    return refusal ? refusalView(refusal, context.locale) : { ok: true }
  }

  private async answer(outcome: SignInOutcome, context: GraphQLContext): Promise<typeof SignInResult> {
    if (!outcome.ok) return refusalView(outcome.refusal, context.locale)
    const { refresh, accessToken, expiresAt, identity } = outcome
    if (refresh) context.cookies?.setRefresh(refresh.token, refresh.expires)
    return { accessToken, expiresAt, me: await this.viewer.of(identity) }
  }
}
