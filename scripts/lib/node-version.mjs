// Old syntax on purpose: a Node that is too old must be able to read this far.
const NEEDED = [20, 19]

/** One sentence when this Node is too old, else null. */
export function nodeProblem(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return null
  return `Node ${NEEDED.join('.')} or newer is needed, and this is Node ${version}. Install a newer one (https://nodejs.org), then start again.`
}
