import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { SessionProvider, useSession } from './session'

const WallPage = lazy(() => import('../pages/wall/wall-page').then((page) => ({ default: page.WallPage })))
const WallPreview = lazy(() => import('../pages/wall/wall-preview').then((page) => ({ default: page.WallPreview })))
// The console's styles come with its shell, so that the wall never sees them.
const ConsoleShell = lazy(() => import('./console-shell').then((shell) => ({ default: shell.ConsoleShell })))
const DispatcherPage = lazy(() =>
  import('../pages/dispatcher/dispatcher-page').then((page) => ({ default: page.DispatcherPage })),
)

const CallbacksPage = lazy(() =>
  import('../pages/callbacks/callbacks-page').then((page) => ({ default: page.CallbacksPage })),
)
const CallerPage = lazy(() => import('../pages/caller/caller-page').then((page) => ({ default: page.CallerPage })))

const StatisticsPage = lazy(() =>
  import('../pages/statistics/statistics-page').then((page) => ({ default: page.StatisticsPage })),
)

/** Pages of the console share one session: going from one to the next signs nobody in again. */
const CONSOLE: Readonly<Record<string, ComponentType>> = {
  '/dispatch': DispatcherPage,
  '/callbacks': CallbacksPage,
  '/callbacks/call': CallerPage,
  '/statistics': StatisticsPage,
}

export function App() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/wall/preview">
          <WallPreview />
        </Route>
        <Route path="/wall">
          <Themed theme="wall">
            <SessionProvider>
              <WallPage />
            </SessionProvider>
          </Themed>
        </Route>
        <Route path={/^\/(?<page>dispatch|callbacks\/call|callbacks|statistics)\/?$/}>
          <Themed theme="light">
            <SessionProvider>
              <ConsoleShell>
                <Suspense fallback={null}>
                  <Switch>
                    {Object.entries(CONSOLE).map(([path, Page]) => (
                      <Route key={path} path={path}>
                        <Page />
                      </Route>
                    ))}
                  </Switch>
                </Suspense>
              </ConsoleShell>
            </SessionProvider>
          </Themed>
        </Route>
        <Route>
          <SessionProvider>
            <Home />
          </SessionProvider>
        </Route>
      </Switch>
    </Suspense>
  )
}

/** Where a visitor belongs: a wall device to the wall, everybody else to the console. */
function Home() {
  const session = useSession()
  if (session.state === 'loading') return null
  return <Redirect to={session.me?.device?.role === 'WALL_DISPLAY' ? '/wall' : '/dispatch'} replace />
}

function Themed({ theme, children }: { theme: 'wall' | 'light'; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  return children
}
