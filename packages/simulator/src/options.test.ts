import { expect, test } from 'vitest'
import { HELP, readOptions } from './options.js'

test('options have defaults, take = or a space, and the help names each', () => {
  expect(readOptions([])).toMatchObject({
    url: 'http://127.0.0.1:4000',
    estate: 'yunlu',
    speed: 60,
    seed: 42,
    hours: 24,
    lateness: 0.05,
    gentle: false,
  })
  expect(readOptions(['--speed=5', '--url', 'http://host:1/', '--from', '07:30', '--json'])).toMatchObject({
    speed: 5,
    url: 'http://host:1',
    from: '07:30',
    json: true,
  })
  for (const name of ['url', 'estate', 'speed', 'seed', 'hours', 'lateness', 'gentle'])
    expect(HELP).toContain(`--${name}`)
  expect(readOptions(['--help'])).toBeNull()
})

test('the gentle demo runs at its own pace unless told otherwise', () => {
  expect(readOptions(['--gentle'])).toMatchObject({ speed: 1 })
  expect(readOptions(['--gentle', '--speed', '2'])).toMatchObject({ speed: 2 })
})

test.each([
  [['--colour', 'red'], '--colour'],
  [['loud'], 'loud'],
  [['--speed'], '--speed wants a value'],
  [['--speed', 'fast'], '--speed is "fast"'],
  [['--speed', '0'], '--speed is "0"'],
  [['--lateness', '2'], '--lateness is "2"'],
  [['--from', '25:00'], '--from is "25:00"'],
  [['--month', '13'], '--month is "13"'],
  [['--estate', 'atlantis'], '--estate is "atlantis"'],
  [['--url', 'here'], '--url is "here"'],
])('%j is refused by name', (args, sentence) => {
  const answer = readOptions(args)
  expect(answer && 'problem' in answer ? answer.problem : '').toContain(sentence)
})
