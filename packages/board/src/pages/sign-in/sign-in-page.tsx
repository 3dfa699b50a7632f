import { useRef, useState, type FormEvent } from 'react'
import { setLanguage, useLanguage } from '../../i18n/language'
import { useSession } from '../../app/session'
import { useWords } from '../../i18n/words'
import './sign-in.css'

/** Sign-in: says why it failed, keeps what was typed, and works from the keyboard alone. */
export function SignInPage() {
  const session = useSession()
  const words = useWords()
  const language = useLanguage()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const secret = useRef<HTMLInputElement>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !login.trim() || !password) return
    setBusy(true)
    setProblem(null)
    try {
      const refused = await session.signIn(login.trim(), password)
      if (refused) {
        setProblem(refused)
        secret.current?.select()
      }
    } catch {
      setProblem(words.page('failed'))
    } finally {
      setBusy(false)
    }
  }

  return (
    <main className="sign-in">
      <form className="panel sign-in-card" onSubmit={submit}>
        <header>
          <h1>{words.page('signInTitle')}</h1>
          <p className="muted">{words.page('signInSub')}</p>
        </header>
        <div className="field">
          <label htmlFor="login">{words.page('account')}</label>
          <input
            id="login"
            className="in"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            required
            maxLength={120}
            value={login}
            onChange={(event) => setLogin(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="password">{words.page('password')}</label>
          <input
            id="password"
            ref={secret}
            className="in"
            type="password"
            autoComplete="current-password"
            required
            maxLength={200}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </div>
        {problem && (
          <p className="refused" role="alert">
            {problem}
          </p>
        )}
        <button className="btn pri big" type="submit" disabled={busy}>
          {busy ? words.page('sending') : words.page('signIn')}
        </button>
        <div className="lang" role="group" aria-label={words.page('language')}>
          {(
            [
              ['zh-Hant', '繁體'],
              ['zh-Hans', '简体'],
              ['en', 'English'],
            ] as const
          ).map(([code, label]) => (
            <button
              key={code}
              type="button"
              lang={code}
              className={language === code ? 'on' : ''}
              aria-pressed={language === code}
              onClick={() => setLanguage(code)}
            >
              {label}
            </button>
          ))}
        </div>
      </form>
    </main>
  )
}
