/** Which tests prove which rule: titles such as '[QUO-4] …' or '[QUO-4, SET-1] …', read from the test files as text. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const FOLDERS = ['packages', 'test']
const LEFT_OUT = new Set(['node_modules', 'dist', 'artefacts', 'generated'])

function* testFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (LEFT_OUT.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* testFiles(path)
    else if (/\.test\.tsx?$/.test(entry.name)) yield path
  }
}

// The call's name, whatever hangs on it (a table, a type), and the title's opening bracket.
const TITLE =
  /\b(it|test|describe)((?:\.(?!skip|todo)\w+)*)(\([^'"`]*?\)|<[^>]*>)?\(\s*(['"`])(\[[A-Z]{3}-\d[^\]]*\](?:(?!\4)[^\n])*)\4\s*,/g
const ID = /\b[A-Z]{3}-\d+\b/g

/** Ids in the brackets of a title that begins with one; a range such as PUB-1…3 means each of them. */
export function idsOf(title) {
  if (!title.startsWith('[')) return []
  const ids = new Set()
  for (const [, inside] of title.matchAll(/\[([^\]]*)\]/g)) {
    for (const id of inside.match(ID) ?? []) ids.add(id)
    for (const [, group, from, to] of inside.matchAll(/\b([A-Z]{3})-(\d+)\s*(?:…|\.\.\.|–)\s*(?:[A-Z]{3}-)?(\d+)/g)) {
      for (let number = Number(from); number <= Number(to); number++) ids.add(`${group}-${number}`)
    }
  }
  return [...ids]
}

/** @returns {{ file: string, line: number, title: string, ids: string[] }[]} of one file's text */
export function titlesIn(text, file) {
  return [...text.matchAll(TITLE)]
    .filter(([, , modifiers]) => !/\.(skip|todo)\b/.test(modifiers))
    .map((match) => ({
      file,
      line: text.slice(0, match.index).split('\n').length,
      title: match[5],
      ids: idsOf(match[5]),
    }))
}

/** Every title of the project that names a rule. */
export function ruleTitles(root) {
  return FOLDERS.flatMap((folder) =>
    [...testFiles(join(root, folder))].flatMap((path) =>
      titlesIn(readFileSync(path, 'utf8'), relative(root, path).replaceAll('\\', '/')),
    ),
  )
}
