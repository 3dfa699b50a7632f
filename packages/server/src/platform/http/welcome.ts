import type { RequestHandler } from 'express'

/** For who opens the endpoint in a browser: what it is, and how to ask it. No script, nothing from elsewhere. */
export const welcome: RequestHandler = (request, response, next) => {
  const wantsPage =
    request.method === 'GET' && request.query.query === undefined && request.accepts(['json', 'html']) === 'html'
  if (!wantsPage) return next()
  response.type('html').send(PAGE)
}

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Dispatch centre: GraphQL endpoint</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem}pre{background:#8881;padding:1rem;overflow:auto}</style>
<h1>GraphQL endpoint</h1>
<p>This address answers <code>POST</code> requests with JSON, and sockets that speak <code>graphql-transport-ws</code>.
Any GraphQL client can read the schema from it; every type, field and argument is described with an example.</p>
<pre>curl -s -H 'content-type: application/json' \\
  -d '{"query":"{ serverTime }"}' \\
  "$ADDRESS/graphql"</pre>
<p>Sign in with the mutation <code>signIn</code> and send <code>Authorization: Bearer …</code> with what follows.
The board is <a href="/">here</a>.</p>
</html>
`
