import type { ReactNode } from 'react'
import { SignInPage } from '../pages/sign-in/sign-in-page'
import { useWords } from '../i18n/words'
import { useSession } from './session'
import '../ui/ui.css'

/** What stands before every console page: sign-in, and the two ways in which there is nothing to show yet. */
export function ConsoleShell({ children }: { children: ReactNode }) {
  const session = useSession()
  const words = useWords()
  if (session.state === 'loading') return null
  if (session.state === 'unreachable')
    return (
      <main className="blank" role="status">
        {words.page('unreachable')}
      </main>
    )
  if (session.state === 'out') return <SignInPage />
  if (!session.estate) return <main className="blank">{words.page('noEstate')}</main>
  if (!session.can('board')) return <main className="blank">{words.page('notHere')}</main>
  return children
}
