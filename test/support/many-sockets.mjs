/**
 * Thousands of displays in a process of their own, so that their work is not counted as the server's: bare sockets that follow the
 * board and hold each position against the one before it. Told by its parent what to do, over IPC.
 */
import { once } from 'node:events'
import { WebSocket } from 'ws'

const AT_ONCE = 100
const POSITION = /"position":(\d+)/g

/** Last position of each display. */
const last = []
let gaps = 0
let awaited = Infinity
let behind = 0

process.on('message', ({ connect, hear }) => {
  if (connect) void open(connect).then(() => process.send({ connected: last.length }))
  if (hear) {
    awaited = hear.position
    behind = last.filter((position) => position < awaited).length
    heardAll()
  }
})
process.once('disconnect', () => process.exit(0))

async function open({ url, token, count, query, variables }) {
  for (let at = 0; at < count; at += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - at) }, (_, each) => display(at + each)))
  }

  async function display(no) {
    const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false })
    await once(socket, 'open')
    last[no] = variables.after
    const live = new Promise((resolve) => {
      socket.on('message', (data) => {
        const text = data.toString()
        if (text.includes('connection_ack'))
          socket.send(JSON.stringify({ type: 'subscribe', id: `display-${no}`, payload: { query, variables } }))
        else if (!text.includes('"LIVE"')) throw new Error(`unexpected: ${text}`)
        else {
          hears(no, text)
          resolve()
        }
      })
    })
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }))
    await live
  }
}

function hears(no, text) {
  for (const [, digits] of text.matchAll(POSITION)) {
    const position = Number(digits)
    if (position !== last[no] + 1) gaps += 1
    last[no] = position
    if (position === awaited) behind -= 1
  }
  heardAll()
}

function heardAll() {
  if (awaited === Infinity || behind > 0) return
  awaited = Infinity
  process.send({ heard: true, gaps })
}
